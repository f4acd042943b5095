// What of a page doesn't fit: content beside the window, and words that are cut without the three dots that say so.
import type { Page } from "@playwright/test";

/** A line for each thing that doesn't fit; none when everything does. */
export async function misfits(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);

    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.classList} “${element.textContent?.trim().slice(0, 40)}”`;
    const scrolls = (element: Element, axis: "overflowX" | "overflowY"): boolean =>
      ["auto", "scroll"].includes(getComputedStyle(element)[axis]);
    const ancestors = (element: Element): Element[] => {
      const line: Element[] = [];
      for (let up = element.parentElement; up; up = up.parentElement) line.push(up);
      return line;
    };

    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (
        element.closest(".visually-hidden, svg, [hidden]") ||
        element.closest("[aria-hidden=true]")?.matches(".strip")
      )
        continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // One pixel wide: words for screen readers only.
      if (box.width <= 1 || box.height <= 1 || ancestors(element).some((up) => up.clientWidth === 1)) continue;
      const inner = ancestors(element).some((up) => scrolls(up, "overflowY"));
      if (scrolls(element, "overflowY") && !inner && (box.top < -1 || box.bottom > innerHeight + 1))
        found.push(`scrolls to what is outside of the window: ${name(element)}`);
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const clipped = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (own && clipped && style.textOverflow !== "ellipsis") found.push(`cut: ${name(element)}`);

      const acts = element.matches("button, input, a[href], [role=tab], [role=option], textarea");
      if (!own && !acts) continue;
      const sideways = !element.matches("[role=tab]") && ancestors(element).some((up) => scrolls(up, "overflowX"));
      if (!sideways && (box.left < -1 || box.right > innerWidth + 1)) found.push(`beside the window: ${name(element)}`);
      if (acts && !inner && (box.top < -1 || box.bottom > innerHeight + 1))
        found.push(`above or below the window: ${name(element)}`);
      // What clips an ancestor's content clips this too.
      const cutter = ancestors(element).find(
        (up) =>
          ["hidden", "clip"].includes(getComputedStyle(up).overflowX) &&
          up.getBoundingClientRect().right + 1 < box.right,
      );
      if (
        cutter &&
        !sideways &&
        style.textOverflow !== "ellipsis" &&
        getComputedStyle(cutter).textOverflow !== "ellipsis"
      )
        found.push(`cut by ${cutter.classList}: ${name(element)}`);
    }
    return [...new Set(found)];
  });
}

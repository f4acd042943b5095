// Whether what just opened lies over everything else: asked point by point, as a pointer would meet it.
import type { Locator } from "@playwright/test";

/** The points of a floating thing at which something else is met first; none when it is on top. */
export async function covered(floating: Locator): Promise<string[]> {
  return await floating.evaluate((element) => {
    const box = element.getBoundingClientRect();
    // Corners are round.
    const inset = 12;
    const [left, top] = [Math.max(box.left, 0) + inset, Math.max(box.top, 0) + inset];
    const [right, bottom] = [Math.min(box.right, innerWidth) - inset, Math.min(box.bottom, innerHeight) - inset];
    if (right <= left || bottom <= top) return [`nothing of it is in the window: ${JSON.stringify(box)}`];
    const steps = [0, 0.25, 0.5, 0.75, 1];
    return steps.flatMap((across) =>
      steps.flatMap((down) => {
        const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
        const met = document.elementFromPoint(x, y);
        return element.contains(met)
          ? []
          : [`${Math.round(x)},${Math.round(y)}: ${met?.outerHTML.slice(0, 120) ?? "nothing"}`];
      }),
    );
  });
}

// Which rows are near the part of a long list that is in sight.

export interface Near {
  /** Calls when the element comes near or goes far away. */
  watch(element: Element, listener: (near: boolean) => void): () => void;
  stop(): void;
}

const marginPx = 300;

function scrollerOf(element: Element): Element | null {
  for (let up = element.parentElement; up; up = up.parentElement)
    if (["auto", "scroll"].includes(getComputedStyle(up).overflowY)) return up;
  return null;
}

/** `root` is the list. */
export function createNear(root: Element): Near {
  const listeners = new Map<Element, (near: boolean) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { root: scrollerOf(root), rootMargin: `${marginPx}px 0px` },
  );
  return {
    watch(element, listener) {
      listeners.set(element, listener);
      observer.observe(element);
      return () => {
        listeners.delete(element);
        observer.unobserve(element);
      };
    },
    stop: () => observer.disconnect(),
  };
}

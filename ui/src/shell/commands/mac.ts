// Whether this is a Mac, where ⌘ stands for Ctrl.

export const mac = /mac/i.test(globalThis.navigator?.userAgent ?? "");

// The shapes that a reason may have, by the engine's names.
export const shapes = [
  "lunch",
  "cup",
  "tool",
  "training",
  "meeting",
  "pause",
  "person",
  "phone",
  "flag",
  "star",
] as const;

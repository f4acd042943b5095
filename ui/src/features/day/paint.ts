// How statuses are filled in pictures of a day. A picture can't hold words, so a status that has the colour of another has a
// pattern or a strength of its own beside it. Pure.
import type { StatusFace } from "../../model/face";

export interface Paint {
  fill: string;
  opacity: number;
}

/** A pattern that a picture has to keep. */
export interface Texture {
  id: string;
  kind: "slanted" | "lying" | "upright" | "dotted";
  color: string;
}

export interface Palette {
  paints: ReadonlyMap<string, Paint>;
  textures: readonly Texture[];
}

const colorOf = (face: StatusFace): string =>
  face.color ?? (face.tone === "ok" ? "var(--ok-fill)" : `var(--${face.tone})`);

const ownTexture: Record<string, Texture["kind"]> = { finishing: "slanted", outgoing: "lying" };
const strength: Record<string, number> = { active_free: 0.5, not_ready: 0.55 };
const forTwins = ["upright", "dotted", "slanted", "lying"] as const;

/** `id` is the picture's, for the names of its patterns. */
export function paletteOf(
  codes: readonly string[],
  faceOf: (code: string) => StatusFace,
  id: string,
): Palette {
  const paints = new Map<string, Paint>();
  const textures: Texture[] = [];
  const twins = new Map<string, number>();
  for (const code of codes) {
    const face = faceOf(code);
    const color = colorOf(face);
    if (code === "offline") {
      paints.set(code, { fill: "var(--line-soft)", opacity: 1 });
      continue;
    }
    const before = face.color === null ? 0 : (twins.get(color.toLowerCase()) ?? 0);
    if (face.color !== null) twins.set(color.toLowerCase(), before + 1);
    const kind = ownTexture[code] ?? (before > 0 ? forTwins[(before - 1) % forTwins.length] : null);
    if (kind) {
      textures.push({ id: `${id}-${code}`, kind, color });
      paints.set(code, { fill: `url("#${id}-${code}")`, opacity: 1 });
    } else paints.set(code, { fill: color, opacity: strength[code] ?? 1 });
  }
  return { paints, textures };
}

const plain: Paint = { fill: "var(--idle)", opacity: 1 };

export const paintIn = (paints: ReadonlyMap<string, Paint>, code: string): Paint =>
  paints.get(code) ?? plain;

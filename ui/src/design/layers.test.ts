// One scale of layers: nothing lies over something else but by a name of the tokens.
import { expect, test } from "vitest";

const sources = {
  ...import.meta.glob<string>("../**/*.svelte", { query: "?raw", import: "default", eager: true }),
  ...import.meta.glob<string>("../**/*.css", { query: "?raw", import: "default", eager: true }),
};
const tokens = sources["./tokens.css"] ?? "";
const layers = [...tokens.matchAll(/^ *(--layer-[a-z-]+): (\d+);$/gm)].map(
  ([, name, height]) => [name ?? "", Number(height)] as const,
);

/** Every z-index of a text that is no layer of the scale. */
function strangers(text: string): string[] {
  const named = layers.map(([name]) => `var(${name})`);
  return [...text.matchAll(/(?:z-index|zIndex)\s*[:=]\s*([^;}\n]+)/g)]
    .map(([, value]) => (value ?? "").replace("!important", "").trim())
    .filter((value) => !named.includes(value));
}

test("the layers rise in the order in which they are written", () => {
  const heights = layers.map(([, height]) => height);
  expect(layers.length).toBeGreaterThan(0);
  expect(new Set(heights).size).toBe(heights.length);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});

test.each([
  ["a { z-index: 3; }", ["3"]],
  ["a { z-index: var(--layer-top); }", ["var(--layer-top)"]],
  ["<p style:z-index={4}>", ["{4"]],
  ["element.style.zIndex = '5';", ["'5'"]],
  ["a { z-index: var(--layer-dialog) !important; }", []],
])("in %s these are strangers: %j", (text, found) => expect(strangers(text)).toEqual(found));

test("every file takes its layers from the scale", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  const found = Object.entries(sources).flatMap(([file, text]) =>
    strangers(text).map((value) => `${file}: ${value}`),
  );
  expect(found).toEqual([]);
});

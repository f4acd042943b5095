// Both languages say the same things with the same variables, and every literal key in the source exists.
import { FluentParser, Message, Visitor } from "@fluent/syntax";
import type { SelectExpression, VariableReference } from "@fluent/syntax";
import { describe, expect, test } from "vitest";

const files = import.meta.glob<string>("./catalogue/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources = import.meta.glob<string>(
  ["../**/*.{ts,svelte}", "!../**/*.test.ts", "!../gen/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

class Variables extends Visitor {
  found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

class Variants extends Visitor {
  sets: Set<string>[] = [];
  override visitSelectExpression(node: SelectExpression): void {
    this.sets.push(
      new Set(node.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value))),
    );
    this.genericVisit(node);
  }
}

interface Entry {
  file: string;
  variables: string;
  pluralSets: Set<string>[];
}

function entries(language: string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    const resource = new FluentParser().parse(text);
    for (const node of resource.body) {
      if (node.type === "Junk") throw new Error(`${path}: ${JSON.stringify(node)}`);
      if (!(node instanceof Message)) continue;
      const [variables, variants] = [new Variables(), new Variants()];
      variables.visit(node);
      variants.visit(node);
      if (found.has(node.id.name)) throw new Error(`${path}: ${node.id.name} stands twice`);
      found.set(node.id.name, {
        file: path.split("/").at(-1) ?? "",
        variables: [...variables.found].sort().join(" "),
        pluralSets: variants.sets,
      });
    }
  }
  return found;
}

const english = entries("en");
const languages = [...new Set(Object.keys(files).map((path) => path.split("/").at(-2) ?? ""))];

describe.each(languages.filter((language) => language !== "en"))("%s", (language) => {
  const other = entries(language);

  test("has the keys of English, in the same files", () => {
    const list = (all: Map<string, Entry>) =>
      [...all].map(([key, { file }]) => `${file} ${key}`).sort();
    expect(list(other)).toEqual(list(english));
  });

  test("uses the variables of English", () => {
    const list = (all: Map<string, Entry>) =>
      [...all].map(([key, { variables }]) => `${key}: ${variables}`).sort();
    expect(list(other)).toEqual(list(english));
  });
});

test("Russian has every plural form that its grammar asks for", () => {
  const poor = [...entries("ru")].filter(([, { pluralSets }]) =>
    pluralSets.some((set) => set.has("few") && !(set.has("one") && set.has("many"))),
  );
  expect(poor.map(([key]) => key)).toEqual([]);
});

test("every key written out in the source is in the catalogue", () => {
  const missing = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*"([\w-]+)"/g)]
      .map(([, key]) => key ?? "")
      .filter((key) => !english.has(key))
      .map((key) => `${path}: ${key}`),
  );
  expect(missing).toEqual([]);
});

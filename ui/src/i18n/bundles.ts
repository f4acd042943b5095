// The Fluent catalogue as bundles, one a language. A further language is one more folder.
import { FluentBundle, FluentResource } from "@fluent/bundle";

const files = import.meta.glob<string>(["./catalogue/*/*.ftl", "!./catalogue/*/cli.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

function languageOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}

function makeBundle(language: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (languageOf(path) === language) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

/** Two letters each, English first. */
export const languages: readonly string[] = [
  ...new Set(["en", ...Object.keys(files).map(languageOf).sort()]),
];

const bundles = new Map(languages.map((language) => [language, makeBundle(language)]));

export type WordArgs = Record<string, string | number | null | undefined>;

// Unseen marks in somebody's words that would turn the direction of the whole sentence.
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** The catalogue's sentence, or null when the language lacks it. */
export function lookUp(language: string, key: string, args: WordArgs = {}): string | null {
  const bundle = bundles.get(language);
  const message = bundle?.getMessage(key);
  if (!bundle || !message?.value) return null;
  const known: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === null || value === undefined) continue;
    known[name] = typeof value === "string" ? value.replace(turns, "") : value;
  }
  return bundle.formatPattern(message.value, known, []);
}

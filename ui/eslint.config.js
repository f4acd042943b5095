// What the linter holds: types are trusted, only src/platform reaches the outside, and a folder imports only what lies below it.
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const onlyPlatform = "Only src/platform may reach the outside; use live/call instead.";
const onlyLive = "Only src/live calls the platform; use live/call instead.";

const features = [
  "card",
  "day",
  "monitoring",
  "reports",
  "seat",
  "settings",
  "start",
  "thread",
  "threads",
  "workplace",
];

/** What a feature may import of another one, and why. */
const siblings = [
  { from: "card", to: "day", why: "The history of an agent shows their day as a picture." },
  { from: "day", to: "monitoring", why: "The floor as it was is drawn like the floor of now." },
  {
    from: "monitoring",
    to: "threads",
    why: "The list and the threads take turns where the window is narrow.",
  },
  {
    from: "threads",
    to: "thread",
    why: "A list of threads and a conversation look the same everywhere.",
  },
  {
    from: "workplace",
    to: "thread",
    why: "A list of threads and a conversation look the same everywhere.",
  },
  { from: "workplace", to: "card", why: "The agent sees their requests as the supervisor does." },
  { from: "workplace", to: "day", why: "The agent sees their own day as the supervisor does." },
  { from: "workplace", to: "seat", why: "Somebody sits down at this window as at the main one." },
];

const platform = [{ regex: "/platform(/(?!saved$).*)?$", message: onlyLive }];
const outside = [{ group: ["@tauri-apps/*"], message: onlyPlatform }];

const photosOnly = {
  regex: "/live/(?!photos$)",
  message: "Of what is live, design knows photos only.",
};

/** Keeps the files of a folder from importing others by their path. */
function below(folder, ...forbidden) {
  return {
    files: [`src/${folder}/**/*.{ts,svelte}`],
    // Tests and samples put a platform of their own in the place of the real one.
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [...outside, ...forbidden] }] },
  };
}

/** Folders that a folder doesn't know. */
function not(folder, ...names) {
  return {
    group: names.map((name) => `**/${name}/**`),
    message: `${folder} doesn't know this folder.`,
  };
}

function siblingsOf(feature) {
  const known = siblings.filter(({ from }) => from === feature).map(({ to }) => to);
  const others = features.filter((name) => name !== feature && !known.includes(name));
  return {
    group: others.map((name) => `**/${name}/**`),
    message: "A feature imports no sibling, unless eslint.config.js says why.",
  };
}

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/gen/"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    rules: {
      // The compiler knows the names.
      "no-undef": "off",
      eqeqeq: "error",
      "prefer-const": "off",
      "svelte/prefer-const": [
        "error",
        { destructuring: "all", excludedRunes: ["$props", "$derived", "$state"] },
      ],
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    ignores: ["src/platform/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: outside }],
      "no-restricted-syntax": [
        "error",
        { selector: "ImportExpression[source.value=/^@tauri-apps/]", message: onlyPlatform },
      ],
      "no-restricted-globals": [
        "error",
        ...["fetch", "EventSource", "XMLHttpRequest", "WebSocket"].map((name) => ({
          name,
          message: onlyPlatform,
        })),
      ],
      "no-restricted-properties": [
        "error",
        ...["fetch", "EventSource"].flatMap((property) =>
          ["window", "globalThis"].map((object) => ({ object, property, message: onlyPlatform })),
        ),
      ],
    },
  },
  below("i18n", ...platform, not("i18n", "model", "live", "design", "features", "shell")),
  below("model", ...platform, not("model", "live", "features", "shell")),
  below("live", not("live", "design", "features", "shell")),
  below("design", ...platform, photosOnly, not("design", "features", "shell")),
  below("shell", ...platform),
  ...features.map((name) =>
    below(`features/${name}`, ...platform, siblingsOf(name), not("A feature", "shell")),
  ),
);

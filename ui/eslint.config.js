// What the linter holds: types are trusted, and only src/platform reaches the outside.
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const onlyPlatform = "Only src/platform may reach the outside; call platform.call instead.";

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
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: onlyPlatform }] },
      ],
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
);

// How the UI is built and tested. One config for the desktop, the browser door and Vitest.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  // The desktop shell waits for this exact address in development.
  server: { port: 5173, strictPort: true, host: "127.0.0.1" },
  build: {
    target: "es2022",
    outDir: "dist",
    // Data addresses for fonts would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The main window and the agent's workplace: a page each, with what they share in common files.
    rolldownOptions: { input: { main: "index.html", workplace: "workplace.html" } },
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    restoreMocks: true,
    // A test reads the colours out of the tokens; other styles are left out.
    css: { include: [/tokens\.css/] },
  },
});

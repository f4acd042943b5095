// The interface in the system's Chromium, against `rollcall serve`. The same on a desk and in continuous integration.
import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium.ts";

export default defineConfig({
  testDir: "specs",
  outputDir: "../../target/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A shared machine may stand still for a while; nothing here is about time.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every test costs as much as the tests; `npx playwright test --trace on NAME` makes one.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      // A container has no user namespaces to build a sandbox of, and no business on the network.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

// What the browser costs: run by `cargo xtask bench`, never by the tests, which don't judge by the clock.
import config from "./playwright.config.ts";

export default { ...config, testDir: "bench", testMatch: /.*\.ts$/, workers: 1, outputDir: "../../target/e2e-bench" };

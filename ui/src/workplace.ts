// The start of the workplace's window: it says that it is one, then as main.ts does.
import { mount } from "svelte";
import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/base.css";
import { startTheme } from "./design/theme.svelte";
import WorkplaceApp from "./shell/WorkplaceApp.svelte";
import { markDocument } from "./i18n";
import { choosePlatform } from "./platform";

async function start(target: HTMLElement): Promise<void> {
  startTheme();
  markDocument();
  if (import.meta.env.DEV && location.search.includes("mock")) {
    const { startWorkplacePreview } = await import("./preview/workplace");
    startWorkplacePreview();
  }
  choosePlatform({ workplace: true });
  mount(WorkplaceApp, { target });
}

const target = document.getElementById("app");
if (target) void start(target);

// The start of the window: styles, language, theme, then the app.
import { mount } from "svelte";
import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/base.css";
import App from "./shell/App.svelte";
import { startTheme } from "./design/theme.svelte";
import { markDocument } from "./i18n";

async function start(target: HTMLElement): Promise<void> {
  startTheme();
  markDocument();
  // The preview is for looking at the screen without a program behind it; a build leaves it out.
  if (import.meta.env.DEV && location.search.includes("mock")) {
    const { startPreview } = await import("./preview/start");
    startPreview();
  }
  mount(App, { target });
}

const target = document.getElementById("app");
if (target) void start(target);

// Listens to everything that goes wrong behind a page's back.
import type { BrowserContext } from "@playwright/test";

/** Notes foreign requests, errors of the console (the content security policy's too) and uncaught exceptions. */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const inside = protocol === "data:" || protocol === "blob:";
    if (!inside && asked !== origin) complaints.push(`asked ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error()}`));
  return complaints;
}

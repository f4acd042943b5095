// What a click asks the program for, counted. A time would say more of the machine than of us.
import type { Page } from "@playwright/test";
import { shownAt } from "../support/figures.ts";
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";

/** Notes every command that the page calls from now on. */
function noted(page: Page): string[] {
  const calls: string[] = [];
  page.on("request", (request) => {
    const [, command] = new URL(request.url()).pathname.split("/rpc/");
    if (command) calls.push(command);
  });
  return calls;
}

test("Change calls the change, and the card for what its answer lacks; nobody asks for the row", async ({
  monitoring,
  page,
  floor,
}) => {
  await monitoring.openCard("Ines Duarte");
  await monitoring.chooseStatus("Meeting");
  const calls = noted(page);
  const answered = page.waitForResponse("**/rpc/change_status");
  await monitoring.card.getByRole("button", { name: "Change", exact: true }).click();
  const { seq } = await (await answered).json();
  await shownAt(page, seq);
  await expect(monitoring.row("Ines Duarte")).toContainText("Meeting");
  // The next change is on the screen: whatever the first one asks for was asked.
  const { seq: next } = await floor.call("change_status", { agent: "noah.fischer", to: "short_break" });
  await shownAt(page, next);
  expect(calls).toEqual(["change_status", "show_agent", "refresh_agents"]);
});

test("another window asks for the row that changed, and for nothing else", async ({ context, floor }) => {
  const page = await context.newPage();
  const other = new Monitoring(page);
  await other.open(floor);
  const calls = noted(page);
  const { seq } = await floor.call("change_status", { agent: "ines.duarte", to: "meeting" });
  await shownAt(page, seq);
  await expect(other.row("Ines Duarte")).toContainText("Meeting");
  expect(calls).toEqual(["refresh_agents"]);
});

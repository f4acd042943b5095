// Changes made elsewhere appear by themselves: nothing here reloads or clicks before it looks.
import { ms, print, shownAt } from "../support/figures.ts";
import { expect, test } from "../support/floor.ts";
import { agentsOf } from "../support/statuses.ts";

test("a status changed by the command line", async ({ monitoring, page, floor }) => {
  await expect(monitoring.row("Amara Diallo")).toContainText("Active");
  const { seq } = await floor.call("change_status", { agent: "amara.diallo", to: "short_break" });
  const ended = Date.now();
  const shown = await shownAt(page, seq);
  await expect(monitoring.row("Amara Diallo")).toContainText("Short break");
  await expect(monitoring.chip("Short break")).toHaveText(/3$/);
  await expect(monitoring.chip("Active")).toHaveText(/5$/);
  await expect(page.getByText(/^Live · last change/)).toBeVisible();
  const { changes } = await floor.call("list_changes", { since: seq - 1 });
  print("a change by another process, from its commit to the screen", ms(shown - Date.parse(changes[0].at)));
  print("the same, from the end of the command to the screen", ms(shown - ended));
});

test("a status changed in the window", async ({ monitoring, page, floor }) => {
  await monitoring.openCard("Ines Duarte");
  const answered = page.waitForResponse("**/rpc/change_status");
  await monitoring.change("Meeting");
  const { seq } = await (await answered).json();
  const shown = await shownAt(page, seq);
  await expect(monitoring.row("Ines Duarte")).toContainText("Meeting");
  const { changes } = await floor.call("list_changes", { since: seq - 1 });
  print("a change by the window, from its commit to the screen", ms(shown - Date.parse(changes[0].at)));
});

test("a reason added through the API method is in the filter, the chips and the Change list at once", async ({
  monitoring,
  page,
  floor,
}) => {
  const card = await monitoring.openCard("Amara Diallo");
  const reason = {
    code: "coaching",
    reasons: [
      { locale: "en", name: "Coaching" },
      { locale: "ru", name: "Наставничество" },
    ],
    color: "#7048C8",
  };
  await floor.call("add_reason", reason);
  await expect(monitoring.chip("Coaching")).toHaveText(/0$/);
  await monitoring.dropDown("Status").click();
  await page.getByRole("option", { name: "Coaching 0" }).click();
  await expect(page.getByText("Nobody matches")).toBeVisible();

  await monitoring.chooseStatus("Coaching");
  await card.getByRole("button", { name: "Change", exact: true }).click();
  await expect(monitoring.row("Amara Diallo")).toContainText("Coaching");
  await expect(monitoring.chip("Coaching")).toHaveText(/1$/);
  expect((await agentsOf(floor, "--status", "coaching")).agents.map(({ login }) => login)).toEqual(["amara.diallo"]);
  await page.getByRole("button", { name: "Переключить на русский" }).click();
  await expect(page.getByRole("button", { name: "Наставничество 1" })).toBeVisible();
});

test("a new agent and a new group", async ({ monitoring, page, floor }) => {
  const { group_id } = await floor.call("add_group", { name: "Fraud desk" });
  await floor.call("add_agent", { login: "aaron.bell", name: "Aaron Bell", group_id });
  await expect(monitoring.rows.first()).toContainText("Aaron Bell");
  await expect(monitoring.chip("All")).toHaveText(/25$/);
  await monitoring.dropDown("Group").click();
  await page.getByRole("option", { name: "Fraud desk" }).click();
  await expect(monitoring.rows).toHaveCount(1);
});

test("a request rings the bell, in the row, the header and the open card", async ({ monitoring, page, floor }) => {
  const card = await monitoring.openCard("Hana Sato");
  await floor.call("ask_approval", { agent: "hana.sato", ask: { kind: "profile_status", text: "Back on Monday" } });
  await expect(monitoring.row("Hana Sato").getByRole("img", { name: "A request for approval waits" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Requests for approval: 5 waiting" })).toBeVisible();
  await expect(card.getByRole("tab", { name: "Approvals 1" })).toBeVisible();
  await expect(card).toContainText("Back on Monday");
});

test("a hundred changes in a row end in the state of the file", async ({ monitoring, page, floor }) => {
  const turns = ["short_break", "active", "meeting", "outgoing"];
  let seq = 0;
  for (let turn = 0; turn < 100; turn += 1) {
    const agent = ["ines.duarte", "noah.fischer", "viktor.hansen"][turn % 3];
    ({ seq } = await floor.call("change_status", { agent, to: turns[turn % turns.length] }));
  }
  await shownAt(page, seq);
  const { counts } = await agentsOf(floor);
  const shown = (await monitoring.chips.allInnerTexts()).map((text) => Number(text.match(/\d+$/)![0]));
  expect(shown).toEqual(Object.values(counts));
});

// Writing as a client: a trainer needs no real ones.
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";
import { ready, team, writes } from "../support/threads.ts";

test.use({ workspace: "empty" });

const anna = { login: "anna.berg", name: "Anna Berg", sessions: 1 };

test("Enter sends, it is said where the thread went, and the client stays for the next message", async ({
  page,
  floor,
}) => {
  await team(floor, anna);
  await new Monitoring(page).open(floor);
  await page.getByRole("button", { name: "Write as a client" }).click();
  const panel = page.getByRole("dialog", { name: "Write as a client" });
  const client = panel.getByRole("combobox", { name: "Client" });
  await expect(client).toBeFocused();
  await client.fill("Rosa Almeida");
  await panel.getByRole("textbox", { name: "Message" }).fill("Where is my order?");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("Waits in the queue.");
  await expect(client).toHaveValue("Rosa Almeida");

  await ready(floor, "anna.berg");
  await expect(panel.getByRole("status")).toContainText("Anna Berg has it.");
  await panel.getByRole("textbox", { name: "Message" }).fill("Hello?");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("textbox", { name: "Message" })).toHaveValue("");
  const { threads } = await floor.call("list_threads", { place: "agents" });
  expect(threads).toMatchObject([{ client: "Rosa Almeida", last_text: "Hello?", channel: "chat" }]);

  await panel.getByRole("button", { name: "Open" }).click();
  const dialog = page.getByRole("dialog", { name: "Thread of Rosa Almeida" });
  await expect(dialog.getByRole("log")).toContainText("Where is my order?");
});

test("a known client is found while typing, another one is invented", async ({ page, floor }) => {
  await team(floor, anna);
  await writes(floor, "Rosa Almeida", "Hello?");
  await writes(floor, "Rolf Meier", "Hello?");
  await new Monitoring(page).open(floor);
  await page.getByRole("button", { name: "Write as a client" }).click();
  const panel = page.getByRole("dialog", { name: "Write as a client" });
  const client = panel.getByRole("combobox", { name: "Client" });
  await client.pressSequentially("Ro");
  const found = panel.getByRole("option");
  await expect(found).toHaveCount(2);
  await expect(found.last()).toContainText("has a thread");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(client).toHaveValue("Rosa Almeida");

  await panel.getByRole("button", { name: "Another client" }).click();
  await expect(client).not.toHaveValue("Rosa Almeida");
  await expect(client).not.toHaveValue("");
  await panel.getByRole("combobox", { name: /^Channel/ }).click();
  await page.getByRole("option", { name: "Email" }).click();
  await panel.getByRole("textbox", { name: "Message" }).fill("Good morning");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("Waits in the queue.");
  const { threads } = await floor.call("list_threads", { place: "queue" });
  expect(threads.at(-1)).toMatchObject({ client: await client.inputValue(), channel: "email" });
});

test("the key C and a button open the panel, Escape closes it and gives the focus back", async ({ page, floor }) => {
  await team(floor, anna);
  await new Monitoring(page).open(floor);
  const panel = page.getByRole("dialog", { name: "Write as a client" });
  const client = panel.getByRole("combobox", { name: "Client" });
  await page.keyboard.press("c");
  await expect(client).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  const button = page.getByRole("button", { name: "Write as a client" });
  await button.click();
  await expect(client).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
});

// Every window has its own person: without passwords anybody may be chosen, with them only who proves it.
import { expect, test } from "../support/floor.ts";
import { Chooser, fromMenu, seatOf } from "../support/seat.ts";

const administrator = "Robin Hale";

test("two tabs stand side by side with two people, and a reload keeps each", async ({
  monitoring,
  page,
  context,
  floor,
}) => {
  await expect(seatOf(page, administrator)).toBeVisible();
  const other = await context.newPage();
  await other.goto(floor.address);
  await fromMenu(other, "Switch person…");
  await new Chooser(other).choose("Nora Lindqvist");
  await expect(seatOf(other, "Nora Lindqvist")).toBeVisible();
  // A supervisor sees their own group, and no settings.
  await expect(other.getByText("8 agents")).toBeVisible();
  await expect(other.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await expect(monitoring.page.getByText("24 agents")).toBeVisible();

  await other.reload();
  await expect(seatOf(other, "Nora Lindqvist")).toBeVisible();
  await page.reload();
  await expect(seatOf(page, administrator)).toBeVisible();

  await fromMenu(other, "Leave the seat");
  await expect(seatOf(other, administrator)).toBeVisible();
  await expect(other.getByText("24 agents")).toBeVisible();
});

test("an agent in the main window is shown the way to the workplace", async ({ monitoring, page, context }) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await page.keyboard.press("p");
  const chooser = new Chooser(page);
  await expect(chooser.people.first()).toBeVisible();
  await chooser.choose("Ines Duarte");
  await expect(page.getByText("Agents work in the workplace")).toBeVisible();

  const opened = context.waitForEvent("page");
  await page.getByRole("button", { name: "Open the workplace" }).click();
  const workplace = await opened;
  expect(new URL(workplace.url()).pathname).toBe("/workplace.html");
  // The new tab is another window: nobody sits there yet, and only agents may.
  const there = new Chooser(workplace);
  await expect(there.people.filter({ hasText: "Ines Duarte" })).toBeVisible();
  await expect(there.people.filter({ hasText: administrator })).toHaveCount(0);
  await workplace.close();

  await page.getByRole("button", { name: "Choose another person" }).click();
  await chooser.choose(administrator);
  await expect(seatOf(page, administrator)).toBeVisible();
});

test.describe("with passwords", () => {
  // Refused calls are what this is about.
  test.use({ tolerated: [/status of 4\d\d/] });

  test("the chooser, a wrong password, the right one, and the seat is left again", async ({
    monitoring,
    page,
    floor,
  }) => {
    await page.keyboard.press(",");
    await page.getByRole("tab", { name: "Signing in" }).click();
    const asks = page.getByRole("switch", { name: "Ask for a password at every window" });
    await asks.click();
    await expect(page.getByText("Set your own password first")).toBeVisible();
    await page.getByLabel("New password", { exact: true }).fill("2468");
    await page.getByLabel("New password once more").fill("2468");
    await page.getByRole("button", { name: "Set it and ask for passwords" }).click();
    await expect(asks).toBeChecked();

    // Without a proof the window is nobody's.
    await fromMenu(page, "Leave the seat");
    const chooser = new Chooser(page);
    await expect(page.getByRole("heading", { name: "Who are you?" })).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("Maya");
    await expect(page.getByRole("dialog").getByText("Maya Kessler")).toHaveCount(0);
    await page.keyboard.press("Escape");

    await chooser.field.focus();
    await chooser.choose(administrator);
    await chooser.prove("1357");
    await expect(page.getByRole("alert").filter({ hasText: /password/i })).toBeAttached();
    await expect(monitoring.rows).toHaveCount(0);
    await chooser.prove("2468");
    await expect(seatOf(page, administrator)).toBeVisible();

    // Somebody without a password can't sit down, and is told what to do.
    await fromMenu(page, "Switch person…");
    await chooser.choose("Nora Lindqvist");
    await chooser.prove("2468");
    await expect(
      page
        .getByRole("dialog")
        .getByText(/administrator/i)
        .last(),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    expect((await floor.call("show_settings")).asks_password).toBe(true);
  });

  test("after many wrong ones the wait counts down, and the button comes back", async ({ page, floor }) => {
    const { people } = await floor.call("list_people");
    const { id } = people.find(({ name }: { name: string }) => name === administrator);
    await floor.call("set_password", { person_id: id, password: "2468" });
    await floor.call("ask_for_passwords", { asks: true });
    await page.goto(floor.address);
    const chooser = new Chooser(page);
    await chooser.choose(administrator);
    const waiting = page.getByRole("button", { name: /^Try again in \d+:\d\d$/ });
    for (let attempt = 0; attempt < 12 && !(await waiting.isVisible()); attempt += 1) {
      const answered = page.waitForResponse("**/rpc/take_seat");
      await chooser.prove("1357");
      await answered;
      await expect(chooser.password).toHaveValue("");
    }
    await expect(waiting).toBeDisabled();
    await expect(page.getByText("Too many wrong passwords.").first()).toBeVisible();
    await expect(waiting).toHaveCount(0, { timeout: 60_000 });
    await chooser.prove("2468");
    await expect(seatOf(page, administrator)).toBeVisible();
  });
});

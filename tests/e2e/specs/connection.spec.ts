// The connection: while it is lost the list stays and says so, and it comes back by itself with what happened meanwhile.
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";

// A browser complains of a server that is away; that it is away is what this is about.
test.use({ tolerated: [/net::ERR_|status of 401/] });

const lost = "Connection lost.";
const again = "Rollcall was started again.";

test("a feed that is away and comes back brings the newest state by itself", async ({ page, floor }) => {
  const monitoring = new Monitoring(page);
  await page.route("**/feed?*", (route) => route.abort());
  await monitoring.open(floor);
  await expect(page.getByText(lost)).toBeVisible();
  await expect(page.getByText(/^Connection lost · the list stands at \d\d:\d\d:\d\d$/)).toBeVisible();

  await floor.rollcall("status", "amara.diallo", "short_break");
  await expect(monitoring.row("Amara Diallo")).toContainText("Active");
  await page.unroute("**/feed?*");
  await expect(monitoring.row("Amara Diallo")).toContainText("Short break", { timeout: 15_000 });
  await expect(page.getByText(lost)).toHaveCount(0);
});

test("what is asked for while nobody answers says so and loses nothing", async ({ monitoring, context }) => {
  const card = await monitoring.openCard("Amara Diallo");
  await monitoring.chooseStatus("Short break");
  await context.setOffline(true);
  await card.getByRole("button", { name: "Change", exact: true }).click();
  await expect(card.getByRole("alert")).toContainText("Rollcall doesn’t answer.");
  await context.setOffline(false);
  await card.getByRole("button", { name: "Change", exact: true }).click();
  await expect(monitoring.row("Amara Diallo")).toContainText("Short break");
});

// A server started again has another key, so that an old page can't know it.
test("a server that was killed and started again asks for its new address, and then the old page goes on", async ({
  monitoring,
  context,
  page,
  floor,
}) => {
  test.setTimeout(60_000);
  await floor.kill();
  await expect(page.getByText(lost)).toBeVisible();
  await expect(monitoring.row("Amara Diallo")).toContainText("Active");

  await floor.rollcall("status", "amara.diallo", "short_break");
  await floor.restart();
  await expect(page.getByText(again)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Open the address that it printed then.")).toBeVisible();
  await expect(monitoring.row("Amara Diallo")).toContainText("Active");

  const other = await context.newPage();
  await other.goto(floor.address);
  await expect(monitoring.row("Amara Diallo")).toContainText("Short break", { timeout: 15_000 });
  await expect(page.getByText(again)).toHaveCount(0);
  await expect(monitoring.chips.first()).toBeVisible();
});

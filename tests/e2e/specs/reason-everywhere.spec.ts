// A reason that a program adds is everywhere at once, in windows that stay open.
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";
import { curl, tokenFor } from "../support/programs.ts";
import { makeTeam, Workplace } from "../support/workplace.ts";

test.use({ workspace: "empty" });

const coaching = {
  code: "coaching",
  reasons: [
    { locale: "en", name: "Coaching" },
    { locale: "ru", name: "Наставничество" },
  ],
  color: "#00AA33",
  active: true,
};

test("added by curl, it is in every list while the windows stay open", async ({ page, context, floor }) => {
  await makeTeam(floor);
  const workplace = new Workplace(page);
  await workplace.work(floor, "Maya Kessler");
  const monitoring = new Monitoring(await context.newPage());
  await monitoring.open(floor);
  const began = await Promise.all([page, monitoring.page].map((one) => one.evaluate(() => performance.timeOrigin)));
  const card = await monitoring.openCard("Maya Kessler");

  const token = await tokenFor(floor, "integrator");
  await curl(floor, token, "POST", "/api/v1/inactivity/reasons", coaching);

  await test.step("the supervisor's Change list", async () => {
    await card.getByRole("combobox", { name: /^New status/ }).click();
    await expect(monitoring.page.getByRole("option", { name: "Coaching", exact: true })).toBeVisible();
    await monitoring.page.keyboard.press("Escape");
  });

  await test.step("the filter", async () => {
    await expect(monitoring.chip("Coaching")).toBeVisible();
    await monitoring.dropDown("Status").click();
    await expect(monitoring.page.getByRole("option", { name: /^Coaching/ })).toBeVisible();
    await monitoring.page.keyboard.press("Escape");
  });

  await test.step("the agent's menu", async () => {
    await workplace.choose("Coaching");
    await expect(workplace.status).toContainText("Coaching");
    await expect(monitoring.row("Maya Kessler")).toContainText("Coaching");
  });

  await test.step("Your agents", async () => {
    await card.getByRole("button", { name: "Close the card" }).click();
    const widget = monitoring.page.locator(".threads-widget");
    await widget.getByRole("tab", { name: "Your agents" }).click();
    await expect(widget.getByRole("tabpanel")).toContainText("Coaching");
  });

  await test.step("a program sets it too, and Settings list it", async () => {
    await curl(floor, token, "PUT", "/api/v1/agents/maya/status?userVariableName=login", { status: "READY" });
    await expect(workplace.status).toContainText("Active (free)");
    await monitoring.page.evaluate(() => void (location.hash = "#settings/reasons"));
    await expect(monitoring.page.getByRole("button", { name: /^Coaching/ })).toBeVisible();
  });

  const ended = await Promise.all([page, monitoring.page].map((one) => one.evaluate(() => performance.timeOrigin)));
  expect(ended, "neither page was loaded again").toEqual(began);
});

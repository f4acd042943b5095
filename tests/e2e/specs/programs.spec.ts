// The API for programs as an administrator manages it in Settings.
import { expect, test } from "../support/floor.ts";
import { curl } from "../support/programs.ts";

test.beforeEach(async ({ monitoring, page }) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await page.evaluate(() => void (location.hash = "#settings/api"));
  await expect(page.getByText("There are no tokens: no program can come in.")).toBeVisible();
});

test("a token is made, shown once, used, seen at work, and revoked", async ({ page, floor }) => {
  const { origin } = new URL(floor.address);
  await expect(page.getByRole("textbox", { name: "Address for programs" })).toHaveValue(`${origin}/api/v1`);
  await page.getByRole("button", { name: "Create a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a token" });
  await dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(dialog.getByText("Please fill this in.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Chat bridge");
  await dialog.getByRole("combobox", { name: /^Valid/ }).click();
  await page.getByRole("option", { name: "For 30 days" }).click();
  await dialog.getByRole("button", { name: "Create", exact: true }).click();

  const kept = page.getByRole("dialog", { name: "Keep this secret" });
  const secret = await kept.getByRole("textbox", { name: "Secret of the token" }).inputValue();
  expect(secret).toMatch(/^rollcall_/);
  await kept.getByRole("button", { name: "I have it" }).click();
  await page.getByRole("button", { name: "Create a token" }).click();
  await expect(page.getByRole("dialog", { name: "Create a token" })).toBeVisible();
  expect(await page.content(), "the secret is forgotten").not.toContain(secret);
  await page.keyboard.press("Escape");

  const token = page.getByRole("listitem").filter({ hasText: "Chat bridge" });
  await expect(token).toContainText("Integrator · in the name of Robin Hale");
  await expect(token).toContainText("Valid");
  await curl(floor, secret, "POST", "/api/v1/threads/messages", { client: "Alba", text: "Hello" });
  const row = page.getByRole("row").filter({ hasText: "/api/v1/threads/messages" });
  await expect(row).toContainText("POST");
  await expect(row).toContainText("200");
  await expect(row).toContainText("Chat bridge");

  await token.getByRole("button", { name: "Revoke “Chat bridge”" }).click();
  await page.getByRole("dialog", { name: "Revoke “Chat bridge”?" }).getByRole("button", { name: "Revoke" }).click();
  await expect(token).toContainText("Revoked");
  await expect(curl(floor, secret, "POST", "/api/v1/threads/messages", { client: "A", text: "B" })).rejects.toThrow();
  await expect(page.getByRole("row").filter({ hasText: "401" })).toBeVisible();
});

test("the desktop app's switch and port are kept", async ({ page, floor }) => {
  await page.getByRole("switch", { name: "Serve the API while the desktop app is open" }).click();
  const port = page.getByRole("textbox", { name: "Port" });
  await port.fill("80");
  await port.press("Enter");
  await expect(page.getByText("A number from 1024 to 65535")).toBeVisible();
  await port.fill("4020");
  await port.press("Enter");
  await expect.poll(async () => await floor.call("show_settings")).toMatchObject({ api_served: true, api_port: 4020 });
});

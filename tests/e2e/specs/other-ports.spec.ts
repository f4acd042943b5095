// The key that lets a page in stays with its origin: a server on another port of this machine never gets it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../support/floor.ts";

// The other server's pages are foreign on purpose, and the browser may say what it thinks of them.
test.use({ tolerated: [/^(asked http:\/\/127\.0\.0\.1|console:)/] });

test("what a visit brings to a server on another port holds no secret", async ({ monitoring, page, context, floor }) => {
  const key = new URL(floor.address).hash.replace("#key=", "");
  expect(key.length).toBeGreaterThan(40);
  await expect(monitoring.rows.first()).toBeVisible();
  expect(page.url(), "the address doesn't show it any more").not.toContain(key);
  expect(await context.cookies(), "nothing is kept for every port").toEqual([]);

  const heads: string[] = [];
  const other = createServer((request, answer) => {
    heads.push([request.url, ...request.rawHeaders].join("\n"));
    answer.setHeader("content-type", "text/html");
    answer.setHeader("set-cookie", "seen=1");
    answer.end("<title>Other</title>");
  });
  await new Promise<void>((listens) => other.listen(0, "127.0.0.1", listens));
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  try {
    // By a link of ours, by hand in the same tab, and in another.
    const visited = page.waitForURL(elsewhere);
    await page.evaluate((address) => void (location.href = address), elsewhere);
    await visited;
    await page.goto(floor.address);
    await expect(monitoring.rows.first()).toBeVisible();
    await page.goto(elsewhere);
    const tab = await context.newPage();
    await tab.goto(elsewhere);
    expect(heads.length).toBeGreaterThanOrEqual(3);
    for (const head of heads) expect(head).not.toContain(key);

    // Nor does its page get anything out of ours.
    const { origin } = new URL(floor.address);
    const answered = await tab.evaluate(
      (address) => fetch(address, { method: "POST", credentials: "include", body: "{}" }).then(() => "answered").catch(() => "refused"),
      `${origin}/rpc/list_people`,
    );
    expect(answered).toBe("refused");
    expect(await tab.evaluate(() => localStorage.length)).toBe(0);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

test("a tab that is opened by hand at the workplace has the key of its origin", async ({ monitoring, context, floor }) => {
  await expect(monitoring.rows.first()).toBeVisible();
  const byHand = await context.newPage();
  await byHand.goto(new URL("/workplace.html", floor.address).href);
  await expect(byHand.getByText("Ines Duarte").first()).toBeVisible();
});

// A team that has nobody yet: the first step is a CSV file, all of it or nothing.
import { expect, test } from "../support/floor.ts";
import type { Page } from "@playwright/test";

test.use({ workspace: "empty" });

const head = "login,name,alias,group,supervisor,sessions";
const bad = [
  head,
  "maya,Maya Kessler,Maya,Billing,nora,4",
  "tom,,,Billing,nora,4",
  "ines,Ines Duarte,,Cards,daniel,many",
  "maya,Maya Again,,Cards,daniel,4",
  "yuki,Yuki Tanabe,,,daniel,4",
].join("\n");
const good = [head, "maya,Maya Kessler,Maya,Billing,nora,4", 'ines,"Duarte, Ines",,Cards,daniel,6'].join("\r\n");

async function choose(page: Page, csv: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /CSV|another file|другой файл/ }).click();
  await (await chooser).setFiles({ name: "team.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
}

test("the only step is to bring the team in, with an example that comes in", async ({ page, floor }) => {
  await page.goto(floor.address);
  await expect(page.getByText("No agents yet")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download an example" }).click();
  const example = await download;
  expect(example.suggestedFilename()).toBe("team.csv");
  const path = `${floor.folder}/example.csv`;
  await example.saveAs(path);
  expect(await floor.rollcall("import", path)).toContain("3 agents");
  await expect(page.getByRole("row", { name: /Maya Kessler/ })).toBeVisible();
});

test.describe("a file with mistakes", () => {
  // The refusal is what this is about.
  test.use({ tolerated: [/status of 422/] });

  for (const [language, sum, said] of [
    [
      "en",
      "4 lines have to be mended. Nothing was imported.",
      [
        ["3", "The text here has 1 to 120 characters (name). Shorten it, or fill it in."],
        ["4", "The number here lies between 1 and 50 (field: sessions). Correct it."],
        ["5", "The login “maya” is taken. Choose another one."],
        ["6", "The text here has 1 to 60 characters (group). Shorten it, or fill it in."],
      ],
    ],
    [
      "ru",
      "Нужно исправить 4 строки. Ничего не загружено.",
      [
        ["3", "name"],
        ["4", "sessions"],
        ["5", "maya"],
        ["6", "group"],
      ],
    ],
  ] as const) {
    test.describe(language, () => {
      test.use({ locale: language });

      test(`every bad line is named with what is wrong, ${language}`, async ({ page, floor }) => {
        await page.goto(floor.address);
        await choose(page, bad);
        await expect(page.getByText(sum)).toBeVisible();
        const lines = page.getByRole("table").getByRole("row");
        await expect(lines).toHaveCount(said.length + 1);
        for (const [at, [number, words]] of said.entries()) {
          await expect(
            lines
              .nth(at + 1)
              .getByRole("cell")
              .first(),
          ).toHaveText(number);
          await expect(
            lines
              .nth(at + 1)
              .getByRole("cell")
              .last(),
          ).toContainText(words);
        }
        if (language === "ru") await expect(lines.nth(1)).toContainText(/[а-я]{5}/);
        expect((await floor.call("list_agents")).agents).toEqual([]);

        await choose(page, good);
        await expect(page.getByRole("row", { name: /Maya Kessler/ })).toBeVisible();
        await expect(page.getByRole("row", { name: /Duarte, Ines/ })).toBeVisible();
      });
    });
  }

  for (const [what, csv, words] of [
    ["in another encoding", Buffer.from(`${head}\nmaya,Maya K\xe9ssler,,Billing,nora,4`, "latin1"), "isn’t UTF-8 text"],
    ["without a column", "login,name\nmaya,Maya", "The file lacks these columns"],
    ["without agents", head, "The file holds no agents"],
  ] as const) {
    test(`a file ${what} says what to do`, async ({ page, floor }) => {
      await page.goto(floor.address);
      await choose(page, csv);
      await expect(page.getByRole("alert")).toContainText(words);
      await expect(page.getByRole("button", { name: "Choose another file…" })).toBeVisible();
    });
  }
});

import { issueAt } from "./issue-steps";
import { type Account, expect, expectAccessible, expectNoSideScroll, newEnterprise, settled, test } from "./support";

const desk = { width: 1366, height: 860 };
const phone = { width: 390, height: 844 };

const pages: Record<string, string[]> = {
  coordinator: [
    "/issues",
    "/issues?queue=all",
    "/issues/new",
    "/common-problems?view=proposals",
    "/needs",
    "/conferences",
    "/enterprises",
    "/enterprises?size=small&q=%E6%A0%B7",
    "/enterprises/new",
    "/lookup?q=%E6%A0%B7",
    "/imports",
    "/duplicates",
    "/exports",
    "/exports/new?status=operating",
    "/registrations",
    "/officers",
    "/sessions",
    "/notifications",
    "/notifications/preferences",
  ],
  admin: [
    "/organizations",
    "/territories?code=411203",
    "/dictionaries",
    "/dictionaries?code=indicators",
    "/dictionaries?code=categories",
    "/jobs",
    "/calendars",
    "/sla-profiles",
    "/users",
    "/users/2",
    "/api-clients",
    "/officers",
    "/audit",
  ],
  supervisor: ["/issues", "/supervision", "/issues?queue=open", "/audit", "/audit?action=session.open", "/exports/new"],
  officer: ["/enterprises"],
  leader: ["/enterprises", "/issues"],
  handler: ["/issues?queue=all", "/conferences", "/lookup"],
  enterprise: ["/my", "/issues", "/issues/new", "/notifications", "/notifications/preferences"],
};

// Every page in Chinese at both widths; in English the fullest role at one.
const rounds = [
  { width: "desk", viewport: desk, language: "zh-CN", roles: Object.keys(pages) },
  { width: "phone", viewport: phone, language: "zh-CN", roles: Object.keys(pages) },
  { width: "desk", viewport: desk, language: "en", roles: ["coordinator", "supervisor"] },
];

for (const { width, viewport, language, roles } of rounds) {
  test.describe(`${width}, ${language}`, () => {
    test.use({ viewport });
    test.beforeEach(({ page }) =>
      page.addInitScript((chosen) => localStorage.setItem("zhuqi.language", chosen), language),
    );

    test("open pages", async ({ page }) => {
      for (const path of ["/login", "/register", "/nowhere"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        await expectNoSideScroll(page);
      }
    });

    for (const account of roles) {
      test(`pages of ${account}`, async ({ page, signIn }) => {
        const paths = pages[account] ?? [];
        // Every page is loaded anew and examined whole.
        test.setTimeout(30_000 + paths.length * 10_000);
        await signIn(account as Account);
        for (const path of paths) {
          await test.step(path, async () => {
            await page.goto(path);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
            await expectAccessible(page);
            await expectNoSideScroll(page);
          });
        }
      });
    }

    test("an issue as everybody sees it, with a form", async ({ page, signIn, apiAs }) => {
      test.setTimeout(90_000);
      const row = await issueAt(apiAs, "in_progress");
      for (const account of ["coordinator", "handler", "supervisor", "enterprise"] as const) {
        await signIn(account);
        await page.goto(`/issues/${row.id}`);
        await expect(page.getByRole("heading", { level: 1, name: row.title })).toBeVisible();
        await expectAccessible(page);
        await expectNoSideScroll(page);
        await page
          .getByRole("group", { name: /操作|Actions/ })
          .getByRole("button")
          .first()
          .click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
      }
    });

    test("the file of an enterprise, its form and its drawers", async ({ page, signIn, apiAs }) => {
      const row = await newEnterprise(await apiAs("coordinator"));
      await signIn("coordinator");
      await page.goto(`/enterprises/${row.id}`);
      await settled(page);
      await expectAccessible(page);
      await expectNoSideScroll(page);
      await page
        .getByRole("region", { name: language === "en" ? "Contacts" : "联系人" })
        .getByRole("button")
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await page.goto(`/enterprises/${row.id}/edit`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(row.name);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });
  });
}

test("everything can be reached by keyboard", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/enterprises");
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await page.getByRole("button", { name: "显示列" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "更新时间" })).toBeVisible();
  await page.keyboard.press("Escape");
});

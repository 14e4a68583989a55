import { type Account, expect, PASSWORD, settled, test } from "./support";

test("somebody logs in, works, and logs out", async ({ page }) => {
  await page.goto("/enterprises?size=small");
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel("用户名").fill("coordinator");
  await page.getByLabel("密码").fill("wrong-password-1");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert")).toContainText("用户名或密码不正确");
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByLabel("密码").press("Enter");
  await expect(page).toHaveURL(/\/enterprises\?size=small$/);
  await expect(page.getByRole("heading", { level: 1, name: "企业名录" })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain("eyJ");

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "企业名录" })).toBeVisible();
  await page.getByRole("button", { name: /账号菜单/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/enterprises");
  await expect(page).toHaveURL(/\/login/);
});

const homes: Record<Account, { path: RegExp; heading: string; closed: string[] }> = {
  coordinator: { path: /\/issues$/, heading: "企业诉求", closed: ["/users", "/organizations", "/api-clients"] },
  town: { path: /\/issues$/, heading: "企业诉求", closed: ["/users", "/organizations"] },
  officer: { path: /\/enterprises$/, heading: "企业名录", closed: ["/enterprises/new", "/imports", "/users"] },
  handler: { path: /\/issues$/, heading: "企业诉求", closed: ["/enterprises", "/imports", "/registrations"] },
  lead: { path: /\/issues$/, heading: "企业诉求", closed: ["/enterprises", "/imports"] },
  supervisor: { path: /\/issues$/, heading: "企业诉求", closed: ["/enterprises/new", "/imports", "/lookup"] },
  leader: { path: /\/enterprises$/, heading: "企业名录", closed: ["/enterprises/new", "/imports"] },
  admin: { path: /\/organizations$/, heading: "组织机构", closed: ["/enterprises", "/imports", "/registrations"] },
  enterprise: { path: /\/my$/, heading: "我的企业", closed: ["/users", "/officers", "/imports", "/lookup"] },
};

for (const [account, home] of Object.entries(homes)) {
  test(`${account} lands at the right place and finds the other doors closed`, async ({ page, signIn }) => {
    await signIn(account as Account);
    await page.goto("/");
    await expect(page).toHaveURL(home.path);
    await expect(page.getByRole("heading", { level: 1, name: home.heading })).toBeVisible();
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
    for (const path of home.closed) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "没有访问权限" })).toBeVisible();
      await expect(page.locator(`nav a[href="${path}"]`)).toHaveCount(0);
    }
  });
}

test("the language is remembered, and so are sessions", async ({ page, signIn, browser, baseURL }) => {
  await signIn("supervisor");
  await page.goto("/sessions");
  await page.getByRole("button", { name: /账号菜单/ }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();

  const other = await browser.newContext({ baseURL, userAgent: "Mozilla/5.0 (Linux; Android 15) MicroMessenger/8.0" });
  await other.request.post("/api/v1/auth/login", { data: { username: "supervisor", password: PASSWORD } });
  await page.reload();
  const list = page.getByRole("list", { name: "Sessions" });
  const item = list.getByRole("listitem").filter({ hasText: "微信 · Android" }).first();
  await expect(item).toBeVisible();
  await item.getByRole("button", { name: "End session" }).click();
  await expect(page.getByText("Session ended").first()).toBeVisible();
  const refreshed = await other.request.post("/api/v1/auth/refresh", { data: {} });
  expect(refreshed.status()).toBe(401);
  await other.close();

  await page.getByRole("button", { name: /Account menu/ }).click();
  await page.getByRole("menuitem", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "登录会话" })).toBeVisible();
});

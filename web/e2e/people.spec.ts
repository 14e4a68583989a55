import { choose, creditCode, expect, newEnterprise, PASSWORD, settled, test, unique } from "./support";

test("an administrator adds somebody, who has to choose a password of his own", async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await signIn("admin");
  await page.goto("/users");
  await page.getByRole("button", { name: "新增账号" }).click();
  const username = unique("u");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("姓名").fill("何样清");
  await drawer.getByLabel("用户名").fill("ADMIN");
  await choose(page, "单位", "工业和信息化局", "工业和信息化");
  await choose(page, "岗位", "部门经办");
  await drawer.getByRole("button", { name: "新增账号" }).click();
  await expect(drawer.locator(".ant-form-item-explain-error")).toBeVisible();
  await drawer.getByLabel("用户名").fill(username);
  await drawer.getByRole("button", { name: "新增账号" }).click();
  const secret = page.getByRole("dialog", { name: "账号已创建" });
  await expect(secret).toBeVisible();
  const password = await secret.locator("output").nth(1).textContent();
  await secret.getByRole("button", { name: "我已妥善保存" }).click();
  await expect(page.getByText(password ?? "")).toHaveCount(0);

  const other = await browser.newContext({ baseURL, locale: "zh-CN" });
  const own = await other.newPage();
  await own.goto("/login");
  await own.getByLabel("用户名").fill(username);
  await own.getByLabel("密码").fill(password ?? "");
  await own.getByRole("button", { name: "登录" }).click();
  await expect(own.getByRole("heading", { name: "首次登录，请修改密码" })).toBeVisible();
  await own.goto("/lookup");
  await expect(own.getByRole("heading", { name: "首次登录，请修改密码" })).toBeVisible();
  await own.getByLabel("当前密码").fill(password ?? "");
  await own.getByLabel("新密码").fill("走访要实-2026-冬");
  await own.getByLabel("再次输入密码").fill("走访要实-2026-冬");
  await own.getByRole("button", { name: "保存新密码" }).click();
  await expect(own.getByRole("heading", { level: 1, name: "企业速查" })).toBeVisible();
  await other.close();

  await page.getByRole("searchbox").fill(username);
  await settled(page);
  await page.getByRole("link", { name: "何样清" }).click();
  await page.getByRole("button", { name: "重置密码" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "重置密码" }).click();
  await expect(page.getByRole("dialog", { name: "密码已重置" })).toBeVisible();
  await page.getByRole("button", { name: "我已妥善保存" }).click();
  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("已停用")).toBeVisible();
});

test("an officer is added, leaves and comes back", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/officers");
  await page.getByRole("button", { name: "新增专员" }).click();
  const name = unique("样专员");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("姓名").fill(name);
  await drawer.getByLabel("手机").fill("15412340000");
  await choose(page, "单位", "大营镇人民政府", "大营镇");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer).toHaveCount(0);
  await page.getByRole("searchbox").fill(name);
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("在岗");
  await row.getByRole("button", { name: "登记离岗" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("外出培训");
  await page.getByRole("dialog").getByRole("button", { name: "登记离岗" }).click();
  await expect(row).toContainText("离岗");
  await row.getByRole("button", { name: "返岗" }).click();
  await expect(row).toContainText("在岗");
});

test("the tree of organisations opens, finds and shows", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/organizations");
  await page.getByRole("searchbox", { name: "按名称查找机构" }).fill("财政局");
  await page.getByRole("tree").getByText("陕州区财政局").click();
  await expect(page).toHaveURL(/id=\d+/);
  await expect(page.getByRole("heading", { level: 2, name: "陕州区财政局" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "陕州区财政局" })).toBeVisible();
  await page.getByRole("button", { name: "编辑" }).click();
  const phone = `0398-${Math.floor(1000000 + Math.random() * 8999999)}`;
  await page.getByRole("dialog").getByLabel("办公电话").fill(phone);
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("region", { name: "陕州区财政局" })).toContainText(phone);
});

test("an API client shows its secret once", async ({ page, signIn, request }) => {
  await signIn("admin");
  await page.goto("/api-clients");
  await page.getByRole("button", { name: "新增应用" }).click();
  const name = unique("样平台");
  await page.getByRole("dialog").getByLabel("应用名称").fill(name);
  await choose(page, "单位", "政务服务和大数据管理局", "政务服务");
  await page.getByRole("dialog").getByRole("button", { name: "新增应用" }).click();
  const secret = page.getByRole("dialog", { name: "请保存接口密钥" });
  await expect(secret).toBeVisible();
  const [client_id, client_secret] = await secret.locator("output").allTextContents();
  const token = await request.post("/oauth/token", {
    form: { grant_type: "client_credentials", client_id: client_id ?? "", client_secret: client_secret ?? "" },
  });
  expect(token.status(), await token.text()).toBe(200);
  await secret.getByRole("button", { name: "我已妥善保存" }).click();
  const item = page.getByRole("listitem").filter({ hasText: name });
  await item.getByRole("button", { name: "轮换密钥" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "轮换密钥" }).click();
  await expect(secret).toBeVisible();
});

test("a firm registers itself and is approved", async ({ page, signIn, browser, baseURL, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"));
  await page.goto("/register");
  const username = unique("firm");
  await page.getByLabel("企业名称").fill(row.name);
  await page.getByLabel("统一社会信用代码").fill(row.credit_code);
  await page.getByRole("combobox", { name: "属地" }).click();
  await page.locator(".ant-select-tree-node-content-wrapper", { hasText: "大营镇" }).first().click();
  await page.getByLabel("经办人姓名").fill("苏样明");
  await page.getByLabel("经办人手机").fill("15412341111");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再次输入密码").fill(PASSWORD);
  await page.getByRole("button", { name: "提交注册" }).click();
  await expect(page.getByRole("heading", { name: "注册申请已提交" })).toBeVisible();

  const firm = await browser.newContext({ baseURL, locale: "zh-CN", viewport: { width: 390, height: 844 } });
  await firm.request.post("/api/v1/auth/login", { data: { username, password: PASSWORD } });
  const own = await firm.newPage();
  await own.goto("/");
  await expect(own.getByText("待审核")).toBeVisible();

  await signIn("coordinator");
  await page.goto("/registrations");
  const item = page.getByRole("listitem").filter({ hasText: row.name });
  await item.getByRole("button", { name: "通过", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "通过", exact: true }).click();
  await expect(item).toHaveCount(0);

  await own.reload();
  await expect(own.getByRole("heading", { level: 2, name: row.name })).toBeVisible();
  await firm.close();
});

test("an invitation opens an account, once", async ({ page, signIn, browser, baseURL, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"), { credit_code: creditCode() });
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}`);
  await page.getByRole("button", { name: "邀请" }).click();
  await page.getByRole("dialog").getByLabel("姓名").fill("严样华");
  await page.getByRole("dialog").getByLabel("手机").fill("15412342222");
  await page.getByRole("dialog").getByRole("button", { name: "生成链接" }).click();
  const link = await page.getByRole("dialog", { name: "邀请链接已生成" }).locator("output").textContent();
  const path = new URL(link ?? "", baseURL).pathname;

  const firm = await browser.newContext({ baseURL, locale: "zh-CN", viewport: { width: 390, height: 844 } });
  const own = await firm.newPage();
  await own.goto(path);
  await expect(own.getByText(row.name, { exact: false })).toBeVisible();
  await own.getByLabel("设置用户名").fill(unique("agent"));
  await own.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await own.getByLabel("再次输入密码").fill(PASSWORD);
  await own.getByRole("button", { name: "开通并登录" }).click();
  await expect(own.getByRole("heading", { level: 2, name: row.name })).toBeVisible();

  const late = await (await browser.newContext({ baseURL, locale: "zh-CN" })).newPage();
  await late.goto(path);
  await expect(late.getByRole("alert")).toBeVisible();
  await firm.close();
});

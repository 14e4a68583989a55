import { choose, creditCode, expect, newEnterprise, settled, test, unique } from "./support";

test("filters, order and page stand in the address", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/enterprises");
  await settled(page);
  await expect(page.getByText(/^共 [\d,]+ 家$/)).toBeVisible();
  await choose(page, "企业规模", "微型");
  await expect(page).toHaveURL(/size=micro/);
  await choose(page, "统计大类", "工业");
  await expect(page).toHaveURL(/report_group=industry/);
  await settled(page);
  const rows = page.getByRole("table", { name: "企业名录" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("工业");
  await expect(rows.nth(1)).toContainText("微型");

  await page.getByRole("button", { name: "企业", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await settled(page);
  const first = await rows.nth(1).getByRole("link").first().textContent();
  await page.getByRole("button", { name: "下一页" }).click();
  await expect(page).toHaveURL(/cursor=.+&page=2/);
  await settled(page);
  await expect(page.getByText("第 2 页")).toBeVisible();
  const second = await rows.nth(1).getByRole("link").first().textContent();
  expect(second).not.toBe(first);

  await page.reload();
  await settled(page);
  await expect(rows.nth(1)).toContainText(second ?? "");
  await page.getByRole("button", { name: "上一页" }).click();
  await settled(page);
  await expect(rows.nth(1)).toContainText(first ?? "");
  expect(page.url()).not.toContain("cursor");

  await page.getByRole("button", { name: "清空条件" }).click();
  await expect(page).not.toHaveURL(/size=/);
});

test("search finds any part of a Chinese name, and columns are a choice", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/enterprises");
  await page.getByRole("searchbox", { name: "企业名称或信用代码" }).fill("建筑");
  await expect(page).toHaveURL(/q=/);
  await settled(page);
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("建筑");
  await page.getByRole("button", { name: "显示列" }).click();
  await page.getByRole("checkbox", { name: "标签" }).uncheck();
  await page.getByRole("checkbox", { name: "更新时间" }).check();
  await expect(page.getByRole("columnheader", { name: "更新时间" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "标签" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "更新时间" })).toBeVisible();
});

test("a new enterprise: the code is doubted before it is sent, refusals land at their fields", async ({
  page,
  signIn,
  apiAs,
}) => {
  const taken = await newEnterprise(await apiAs("coordinator"));
  await signIn("coordinator");
  await page.goto("/enterprises/new");
  await page.getByRole("button", { name: "建档" }).click();
  await expect(page.getByLabel("企业名称")).toBeFocused();

  const name = unique("陕州样新建");
  await page.getByLabel("企业名称").fill(name);
  let code = creditCode();
  while (!code.slice(8).includes("0")) code = creditCode();
  const at = code.indexOf("0", 8);
  await page.getByLabel("统一社会信用代码").fill(`${code.slice(0, at)}O${code.slice(at + 1)}`);
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.getByLabel("统一社会信用代码")).toHaveValue(code);

  await page.getByRole("combobox", { name: "属地" }).click();
  await page.locator(".ant-select-tree-node-content-wrapper", { hasText: "大营镇" }).first().click();
  await page.getByLabel("统一社会信用代码").fill(taken.credit_code);
  await page.getByRole("button", { name: "建档" }).click();
  await expect(page.locator(".ant-form-item-explain-error").first()).toBeVisible();
  await expect(page.getByLabel("统一社会信用代码")).toBeFocused();
  await expect(page.getByLabel("企业名称")).toHaveValue(name);

  await page.getByLabel("统一社会信用代码").fill(code);
  await page.getByRole("button", { name: "建档" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("规模暂无法测算", { exact: false })).toBeVisible();
});

test("two people edit one enterprise and nothing is lost", async ({ page, signIn, apiAs }) => {
  const api = await apiAs("coordinator");
  const row = await newEnterprise(api);
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}/edit`);
  await page.getByLabel("备注").fill("我的备注");
  const other = await api.patch(`/api/v1/enterprises/${row.id}`, {
    headers: { "If-Match": `"${row.version}"` },
    data: { legal_representative: "赵样六" },
  });
  expect(other.status()).toBe(200);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("这家企业的资料刚刚被他人修改")).toBeVisible();
  await expect(page.getByLabel("备注")).toHaveValue("我的备注");
  await page.getByRole("button", { name: "载入最新资料" }).click();
  await expect(page.getByLabel("法定代表人 / 经营者")).toHaveValue("赵样六");
  await expect(page.getByLabel("备注")).toHaveValue("我的备注");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name: row.name })).toBeVisible();
  await expect(page.getByText("我的备注")).toBeVisible();
  await expect(page.getByText("赵样六")).toBeVisible();
});

test("the file of an enterprise is kept up to date in place", async ({ page, signIn, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"));
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}`);
  await settled(page);

  const contacts = page.getByRole("region", { name: "联系人" });
  await contacts.getByRole("button", { name: "新增" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("姓名").fill("刘样洋");
  await drawer.getByLabel("手机").fill("15412345678");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(contacts).toContainText("刘样洋");
  await expect(contacts).not.toContainText("15412345678");
  await contacts.getByRole("button", { name: "查看号码" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("走访前联系");
  await page.getByRole("dialog").getByRole("button", { name: "查看号码" }).click();
  await expect(contacts.getByRole("link", { name: "15412345678" })).toBeVisible();
  await contacts.getByRole("button", { name: "核实无误" }).click();
  await expect(contacts).toContainText(/\d{4}-\d{2}-\d{2} 核实/);
  await contacts.getByRole("button", { name: "清除个人信息" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "清除个人信息" }).click();
  await expect(page.getByRole("dialog").getByLabel("原因")).toBeFocused();
  await page.getByRole("dialog").getByLabel("原因").fill("本人申请");
  await page.getByRole("dialog").getByRole("button", { name: "清除个人信息" }).click();
  await expect(contacts).not.toContainText("刘样洋");
  const history = page.getByRole("region", { name: "办理与变更记录" });
  await expect(history.getByRole("listitem").filter({ hasText: "新增联系人" }).first()).not.toContainText("刘样洋");

  const indicators = page.getByRole("region", { name: "经营指标" }).first();
  await indicators.getByRole("button", { name: "填报指标" }).click();
  await choose(page, "指标", "营业收入", "营业收入");
  await page.getByRole("dialog").getByLabel("期间").fill("2025-13");
  await page.getByRole("dialog").getByLabel("数值").fill("1234.56");
  await page.getByRole("dialog").getByLabel("来源").fill("企业填报");
  await expect(page.getByText("期间格式不正确")).toBeVisible();
  await page.getByRole("dialog").getByLabel("期间").fill("2025");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(indicators).toContainText("1,234.56 万元");

  await page.getByRole("button", { name: "安排包保" }).click();
  await choose(page, "服务专员", /包保 \d+ \/ \d+ 家/);
  await page.getByRole("dialog").getByRole("button", { name: "安排包保" }).click();
  const officers = page.getByRole("region", { name: "包保与服务专员" });
  await expect(officers.getByRole("button", { name: "结束" })).toBeVisible();
  await officers.getByRole("button", { name: "结束" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("调整分工");
  await page.getByRole("dialog").getByRole("button", { name: "结束" }).click();
  await expect(officers).toContainText("历史包保");

  await page.getByRole("button", { name: "变更状态" }).click();
  await choose(page, "变更为", "停产");
  await page.getByRole("dialog").getByLabel("原因").fill("设备检修");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("region", { name: "状态变更记录" })).toContainText("设备检修");
});

test("a supervisor reads and finds nothing to press", async ({ page, signIn, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"));
  await signIn("supervisor");
  await page.goto(`/enterprises/${row.id}`);
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: row.name })).toBeVisible();
  for (const name of ["编辑", "变更状态", "安排包保", "邀请", "填报指标", "查看号码", "新增"])
    await expect(page.getByRole("main").getByRole("button", { name, exact: true })).toHaveCount(0);
  await page.goto(`/enterprises/${row.id}/edit`);
  await expect(page.getByRole("heading", { name: "没有访问权限" })).toBeVisible();
});

test("a firm sees its own file and nobody else's", async ({ page, signIn, apiAs }) => {
  const foreign = await newEnterprise(await apiAs("coordinator"));
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn("enterprise");
  await page.goto("/");
  await settled(page);
  await page.getByRole("link", { name: "查看企业档案" }).first().click();
  await expect(page).toHaveURL(/\/enterprises\/\d+$/);
  await settled(page);
  await expect(page.getByRole("region", { name: "基本信息" })).toBeVisible();
  await page.goto(`/enterprises/${foreign.id}`);
  await expect(page.getByRole("heading", { name: "页面不存在" })).toBeVisible();
});

import { fileURLToPath } from "node:url";
import { choose, creditCode, expect, expectAccessible, expectNoSideScroll, settled, test, unique } from "./support";

const ledger = fileURLToPath(new URL("../../tests/fixtures/enterprises_messy.xlsx", import.meta.url));
const gbk = fileURLToPath(new URL("../../tests/fixtures/enterprises_gbk.csv", import.meta.url));

test("a messy ledger goes through the wizard", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles(ledger);
  await expect(page).toHaveURL(/\/imports\/\d+/);
  await settled(page);
  await expect(page.getByRole("combobox", { name: "工作表" })).toBeVisible();
  await expect(page.getByLabel("表头所在行")).toHaveValue("3");
  await expect(page.getByText("统一社会信用代码为空").first()).toBeVisible();
  await expectAccessible(page);

  // A column is left out and taken back: the preview follows.
  const field = page.getByRole("combobox", { name: "“备注”对应的字段" });
  const note = page.locator(".ant-select", { has: field });
  await note.hover();
  await note.locator(".ant-select-clear").click();
  await expect(page.getByRole("columnheader", { name: "备注 不导入" })).toBeVisible();
  await choose(page, "“备注”对应的字段", "备注", "备注");
  await expect(page.getByRole("columnheader", { name: "备注 备注" })).toBeVisible();

  await page.getByRole("button", { name: "开始试运行" }).click();
  await expect(page.getByRole("region", { name: "试运行结果" })).toBeVisible({ timeout: 30_000 });
  const figure = (name: string) => page.locator(`[data-figure="${name}"] dd`);
  await expect(figure("total")).toHaveText("200");
  await expect(figure("failed")).toHaveText("15");
  await settled(page);
  await expect(page.getByRole("table", { name: "逐行报告" }).getByRole("row")).toHaveCount(16);
  await expectAccessible(page);

  await page.getByRole("radio", { name: /全部通过才导入/ }).check();
  await expect(page.getByRole("button", { name: "确认导入" })).toBeDisabled();
  await page.getByRole("radio", { name: /推荐/ }).check();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("region", { name: "导入结果" })).toBeVisible({ timeout: 30_000 });
  await expect(figure("total")).toHaveText("200");
  await expect(figure("failed")).toHaveText("15");
  const numbers = await Promise.all(["created", "updated", "unchanged"].map((name) => figure(name).textContent()));
  expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(185);

  await page.getByText("有提示", { exact: true }).last().click();
  await expect(page).toHaveURL(/rows=warnings/);
  await settled(page);
  await expect(page.getByRole("table", { name: "逐行报告" })).toContainText("提示");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载未通过的行" }).click();
  expect((await download).suggestedFilename()).toBe("enterprises_messy-未通过.xlsx");

  await page.goto("/imports");
  await settled(page);
  await expect(page.getByRole("table", { name: "导入记录" })).toContainText("enterprises_messy.xlsx");
});

test("a GBK file is recognised, and says how it was read", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn("coordinator");
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles(gbk);
  await expect(page).toHaveURL(/\/imports\/\d+/);
  await settled(page);
  await expect(page.locator(".ant-select", { has: page.getByLabel("文字编码") })).toContainText("GB18030");
  await expect(page.locator(".ant-select", { has: page.getByLabel("分隔符") })).toContainText("逗号");
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: "开始试运行" }).click();
  await expect(page.getByRole("region", { name: "试运行结果" })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await expectNoSideScroll(page);
});

test("what is no ledger is refused in words", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "old.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("alert").first()).not.toBeEmpty();
});

test("contacts are told from their headings and imported like a ledger", async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/imports");
  await settled(page);
  const template = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载企业联系人模板" }).click();
  expect((await template).suggestedFilename()).toBe("企业联系人模板.xlsx");
  await expectAccessible(page);

  const rows = [
    "统一社会信用代码,姓名,职务,手机号",
    "91411203TE30000752,样甲,财务,12345",
    "91411203TE3000083W,样乙,会计,15412345679",
  ];
  const file = { name: "contacts.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page).toHaveURL(/\/imports\/\d+/);
  await settled(page);
  await expect(page.locator(".ant-select", { has: page.getByLabel("文件内容") })).toContainText("企业联系人");
  await expect(page.getByRole("columnheader", { name: "职务 角色" })).toBeVisible();
  await expect(page.getByText("联系电话格式不正确").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "开始试运行" }).click();
  await expect(page.getByRole("region", { name: "试运行结果" })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-figure="total"] dd')).toHaveText("2");
  await expectAccessible(page);

  // Said to be something else, the same file is read otherwise.
  await page.getByRole("button", { name: "返回调整" }).click();
  await choose(page, "文件内容", "企业名单");
  await expect(page.getByRole("columnheader", { name: "职务 不导入" })).toBeVisible();
});

/** A ledger of firms that nobody has entered yet. */
function freshLedger(names: string[]) {
  const line = (name: string) => `${name},${creditCode()},大营镇,35\n`;
  return {
    name: `${unique("撤销试验")}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`企业名称,统一社会信用代码,所属乡镇,从业人员\n${names.map(line).join("")}`),
  };
}

for (const width of [390, 1366]) {
  test(`an import is taken back and what was touched since is listed, at ${width}`, async ({ page, signIn, apiAs }) => {
    await page.setViewportSize({ width, height: 900 });
    const names = [1, 2, 3].map(() => unique("陕州样撤销"));
    const file = freshLedger(names);
    await signIn("coordinator");
    await page.goto("/imports");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "开始试运行" }).click();
    await page.getByRole("button", { name: "确认导入" }).click({ timeout: 30_000 });
    await expect(page.getByRole("region", { name: "导入结果" })).toBeVisible({ timeout: 30_000 });

    // One of the firms is changed by hand before the import is taken back.
    const api = await apiAs("coordinator");
    const found = await (await api.get(`/api/v1/enterprises?q=${encodeURIComponent(names[1] ?? "")}`)).json();
    const firm = found.items[0] as { id: number; version: number };
    const patched = await api.patch(`/api/v1/enterprises/${firm.id}`, {
      data: { note: "已电话核实" },
      headers: { "If-Match": `"${firm.version}"` },
    });
    expect(patched.status()).toBe(200);

    await page.getByRole("button", { name: "撤销导入" }).click();
    const dialog = page.getByRole("dialog", { name: "撤销这次导入？" });
    await expect(dialog).toContainText("本次新增的 3 户企业将删除");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "确认撤销" }).click();
    await expect(page.getByRole("region", { name: "撤销结果" })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('[data-figure="undone"] dd')).toHaveText("2");
    await expect(page.locator('[data-figure="kept"] dd')).toHaveText("1");
    await settled(page);
    await expect(page.getByText("导入后又被修改", { exact: false })).toBeVisible();
    await expect(page.getByRole("link", { name: names[1] })).toBeVisible();
    await expect(page.getByRole("button", { name: "撤销导入" })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSideScroll(page);
    const kept = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载保留清单" }).click();
    expect((await kept).suggestedFilename()).toBe(file.name.replace(".csv", "-撤销保留清单.xlsx"));
    const original = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载原文件" }).click();
    expect((await original).suggestedFilename()).toBe(file.name);

    // What was taken back may come again; what is imported twice is pointed out.
    await page.goto("/imports?state=undone&mine=true");
    await settled(page);
    await expect(page.getByRole("link", { name: file.name })).toBeVisible();
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
}

test("a header that nobody recognises is pointed to, and remembered", async ({ page, signIn }) => {
  const heading = unique("甲栏");
  const file = (name: string) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(`某某表,2025\n${heading},乙栏\n${unique("陕州样指定")},${creditCode()}\n`),
  });
  await signIn("town");
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles(file("无表头.csv"));
  await expect(page.getByRole("region", { name: "请指定表头所在行" }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "第 2 行" }).click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
  await choose(page, `“${heading}”对应的字段`, "企业名称", "企业名称");
  await expect(page.getByRole("columnheader", { name: `${heading} 企业名称` })).toBeVisible();
  await choose(page, "“乙栏”对应的字段", "统一社会信用代码", "统一社会信用代码");
  await expect(page.getByRole("columnheader", { name: "乙栏 统一社会信用代码" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: `${heading} 企业名称` })).toBeVisible();
  await page.getByRole("button", { name: "开始试运行" }).click();
  await page.getByRole("button", { name: "确认导入" }).click({ timeout: 30_000 });
  await expect(page.getByRole("region", { name: "导入结果" })).toBeVisible({ timeout: 30_000 });

  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles(file("再次.csv"));
  await expect(page.getByText("已沿用上次对应关系")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "乙栏 统一社会信用代码" })).toBeVisible();
  await expectAccessible(page);
});

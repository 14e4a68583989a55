import { fileURLToPath } from "node:url";
import { choose, expect, expectAccessible, expectNoSideScroll, settled, test } from "./support";

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

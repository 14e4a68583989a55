import { readFile } from "node:fs/promises";
import { expect, expectAccessible, expectNoSideScroll, newEnterprise, settled, test, unique } from "./support";

const widths = { desk: { width: 1366, height: 860 }, phone: { width: 390, height: 844 } };

for (const [width, viewport] of Object.entries(widths)) {
  test.describe(width, () => {
    test.use({ viewport });

    test("the filter of the list becomes a file, and the file a row of the exports", async ({
      page,
      signIn,
      apiAs,
    }) => {
      const api = await apiAs("coordinator");
      const common = unique("陕州样导出");
      const rows = [
        await newEnterprise(api, { name: `${common}甲` }),
        await newEnterprise(api, { name: `${common}乙` }),
      ];
      const phone = `154${String(Date.now()).slice(-8)}`;
      const contact = { name: "孙样", role: "manager", phone, is_primary: true };
      expect((await api.post(`/api/v1/enterprises/${rows[0]?.id}/contacts`, { data: contact })).status()).toBe(201);

      await signIn("coordinator");
      await page.goto(`/enterprises?q=${encodeURIComponent(common)}`);
      await expect(page.getByText(`${common}乙`).first()).toBeVisible();
      await page.getByRole("button", { name: "导出", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "导出企业名单" })).toBeVisible();
      await expect(page).toHaveURL(/\/exports\/new\?q=/);
      await expect(page.getByText("符合条件的企业共 2 家")).toBeVisible();
      await expectAccessible(page);
      await expectNoSideScroll(page);

      // Full numbers need a reason.
      const submit = page.getByRole("button", { name: "生成并下载" });
      await page.getByRole("radio", { name: /CSV/ }).check();
      await page.getByRole("button", { name: "仅企业名称" }).click();
      await page.getByRole("checkbox", { name: "统一社会信用代码" }).check();
      await page.getByRole("checkbox", { name: /完整联系电话/ }).check();
      await expect(submit).toBeDisabled();
      await expectAccessible(page);
      await page.getByRole("textbox", { name: /理由/ }).fill("逐户电话核实");
      const saving = page.waitForEvent("download");
      await submit.click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(/^企业名单_\d{8}_\d{4}\.csv$/);
      const text = await readFile(await saved.path(), "utf8");
      // Excel takes the file for UTF-8 by its mark.
      expect(text.startsWith("\uFEFF")).toBe(true);
      const [heading, ...lines] = text.trim().split(/\r?\n/);
      expect(heading).toBe("企业名称,统一社会信用代码,联系电话");
      expect(lines).toEqual([`${common}甲,${rows[0]?.credit_code},${phone}`, `${common}乙,${rows[1]?.credit_code},`]);

      await expect(page).toHaveURL(/\/exports$/);
      await settled(page);
      const one = page
        .getByRole(width === "desk" ? "row" : "listitem")
        .filter({ hasText: "CSV 文本" })
        .first();
      await expect(one).toContainText("按条件筛选");
      await expect(one).toContainText("2 行");
      await expect(one).toContainText("可下载");
      await expectAccessible(page);
      await expectNoSideScroll(page);
      const again = page.waitForEvent("download");
      await one.getByRole("button", { name: "下载" }).click();
      expect((await again).suggestedFilename()).toBe(saved.suggestedFilename());
    });

    test("a large file is made in the background", async ({ page, signIn, apiAs }) => {
      // With this one there are more rows than a file that is made at once may have.
      await newEnterprise(await apiAs("coordinator"));
      await signIn("coordinator");
      await page.goto("/exports");
      const first = page
        .getByRole(width === "desk" ? "row" : "listitem")
        .filter({ hasText: "Excel 工作簿" })
        .first();
      await page.getByRole("button", { name: "新建导出" }).click();
      await page.getByRole("button", { name: "生成并下载" }).click();
      await expect(page).toHaveURL(/\/exports$/);
      await expect(first).toContainText("全部企业");
      await expect(first).toContainText("可下载", { timeout: 30_000 });
      const saving = page.waitForEvent("download");
      await first.getByRole("button", { name: "下载" }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(/^企业名单_\d{8}_\d{4}\.xlsx$/);
      expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe("PK");
    });
  });
}

test("another's file is not there", async ({ apiAs }) => {
  const mine = await apiAs("coordinator");
  await newEnterprise(mine);
  const q = { filter: { q: unique("陕州样无") } };
  const asked = await mine.post("/api/v1/exports", { data: { resource: "enterprises", format: "csv", ...q } });
  expect(asked.status()).toBe(201);
  const { id } = (await asked.json()) as { id: number };
  expect((await mine.get(`/api/v1/exports/${id}/file`)).status()).toBe(200);
  expect((await (await apiAs("town")).get(`/api/v1/exports/${id}/file`)).status()).toBe(404);
});

import { expect, expectAccessible, expectNoSideScroll, newEnterprise, settled, test, unique } from "./support";

const widths = { desk: { width: 1366, height: 860 }, phone: { width: 390, height: 844 } };

for (const [width, viewport] of Object.entries(widths)) {
  test.describe(width, () => {
    test.use({ viewport });

    test("a duplicate is found, merged field by field, and the merge is undone", async ({ page, signIn, apiAs }) => {
      const api = await apiAs("coordinator");
      // Nothing that a run before has left behind looks alike.
      const road = unique("样");
      const name = `${unique("样合并")}建材有限公司`;
      const first = await newEnterprise(api, { name, registered_address: `大营镇${road}路1号` });
      const second = await newEnterprise(api, {
        name: `三门峡市${name}`,
        credit_code: undefined,
        registered_address: `陕州区大营镇${road}路1号`,
        operating_address: `大营镇${road}路2号`,
        legal_representative: "赵样",
      });
      const contact = { name: "钱样", role: "manager", phone: `154${String(Date.now()).slice(-8)}` };
      expect((await api.post(`/api/v1/enterprises/${second.id}/contacts`, { data: contact })).status()).toBe(201);

      await signIn("coordinator");
      await page.goto(`/enterprises/${first.id}`);
      const found = page.getByRole("region", { name: "疑似重复" });
      await expect(found).toContainText(second.name);
      await expect(found).toContainText("名称相同");
      await expectAccessible(page);
      await found.getByRole("link", { name: "比对合并" }).click();

      await expect(page.getByRole("heading", { level: 1, name: "比对合并" })).toBeVisible();
      await settled(page);
      await expectAccessible(page);
      await expectNoSideScroll(page);
      await expect(page.getByRole("region", { name: "将并入的内容" })).toContainText("联系人");
      const fields = page.getByRole("region", { name: "内容不一致的项目" });
      const choice = (field: string, value: string) =>
        fields.getByRole("group", { name: field }).getByRole("radio", { name: value });
      await expect(choice("企业名称", first.name).first()).toBeChecked();
      // What only the other one knows is taken over unless somebody says otherwise.
      await expect(choice("经营地址", `大营镇${road}路2号`)).toBeChecked();
      await choice("企业名称", second.name).check();
      await choice("法定代表人", "未填写").check();
      await page.getByRole("button", { name: /^合并为/ }).click();
      await expect(page.getByLabel("原因")).toBeFocused();
      await page.getByLabel("原因").fill("同一企业重复建档");
      await page.getByRole("button", { name: /^合并为/ }).click();

      await expect(page).toHaveURL(new RegExp(`/enterprises/${first.id}$`));
      await expect(page.getByRole("heading", { level: 1, name: second.name })).toBeVisible();
      await settled(page);
      await expect(page.getByRole("region", { name: "联系人" })).toContainText("钱样");
      await expect(page.getByRole("region", { name: "基本信息" })).not.toContainText("赵样");
      await expect(page.getByRole("region", { name: "疑似重复" })).toHaveCount(0);
      const merges = page.getByRole("region", { name: "合并记录" });
      await expect(merges).toContainText("同一企业重复建档");
      await expectAccessible(page);
      await expectNoSideScroll(page);

      await page.goto(`/enterprises/${second.id}`);
      await expect(page.getByRole("heading", { level: 1, name: "该企业已合并" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("link", { name: "查看合并后的企业" }).click();
      await expect(page).toHaveURL(new RegExp(`/enterprises/${first.id}$`));

      await merges.getByRole("button", { name: "撤销合并" }).click();
      const drawer = page.getByRole("dialog");
      await expectAccessible(page);
      await drawer.getByLabel("原因").fill("经核实为两家企业");
      await drawer.getByRole("button", { name: "撤销合并" }).click();
      await expect(page.getByRole("heading", { level: 1, name: first.name, exact: true })).toBeVisible();
      await expect(merges).toContainText("已撤销");
      await page.goto(`/enterprises/${second.id}`);
      await expect(page.getByRole("heading", { level: 1, name: second.name })).toBeVisible();
      await expect(page.getByRole("region", { name: "联系人" })).toContainText("钱样");
      await expect(page.getByRole("region", { name: "基本信息" })).toContainText("赵样");
    });

    test("the work list: two that are not one are taken off it and put back", async ({ page, signIn, apiAs }) => {
      const api = await apiAs("coordinator");
      // The likeliest pair stands first.
      const name = `${unique("样清单")}商贸有限公司`;
      const same = {
        name,
        credit_code: undefined,
        registered_address: `大营镇${name}1号`,
        legal_representative: "孙样",
      };
      await newEnterprise(api, same);
      await newEnterprise(api, same);
      await signIn("coordinator");
      await page.goto("/duplicates");
      const card = page.getByRole("listitem").filter({ hasText: name });
      await expect(card).toContainText("相似度 100");
      await expectAccessible(page);
      await expectNoSideScroll(page);
      await card.getByRole("button", { name: "不是同一家" }).click();
      await page.getByRole("dialog").getByLabel("原因").fill("总店与分店");
      await page.getByRole("dialog").getByRole("button", { name: "移出清单" }).click();
      await expect(card).toHaveCount(0);
      await page.getByText("已认定不是同一企业").click();
      await expect(page).toHaveURL(/dismissed=true/);
      await expect(card).toContainText("总店与分店");
      await card.getByRole("button", { name: "重新列入" }).click();
      await expect(card).toHaveCount(0);
      await page.getByText("待核实").click();
      await expect(card).toContainText("相似度 100");
    });
  });
}

test("two people look at one pair and nothing is merged unseen", async ({ page, signIn, apiAs }) => {
  const api = await apiAs("coordinator");
  const name = `${unique("样同看")}石料有限公司`;
  const first = await newEnterprise(api, { name });
  const second = await newEnterprise(api, { name, credit_code: undefined });
  await signIn("coordinator");
  await page.goto(`/enterprises/${first.id}/merge/${second.id}`);
  await settled(page);
  const changed = await api.patch(`/api/v1/enterprises/${second.id}`, {
    headers: { "If-Match": `"${second.version}"` },
    data: { legal_representative: "李样" },
  });
  expect(changed.status()).toBe(200);
  await page.getByLabel("原因").fill("同一企业");
  await page.getByRole("button", { name: /^合并为/ }).click();
  await expect(page.getByText("双方资料在您核对期间有变动")).toBeVisible();
  await expect(page.getByRole("radio", { name: "李样" })).toBeVisible();
  await page.getByRole("button", { name: /^合并为/ }).click();
  await expect(page).toHaveURL(new RegExp(`/enterprises/${first.id}$`));
});

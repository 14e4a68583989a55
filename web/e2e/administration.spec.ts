import { choose, expect, expectAccessible, expectNoSideScroll, newEnterprise, test, unique } from "./support";

test("a unit is closed with everything that is open at it", async ({ page, signIn, apiAs }) => {
  const api = await apiAs("admin");
  const post = async (path: string, data: object) => {
    const answer = await api.post(`/api/v1${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as { id: number };
  };
  const closing = unique("样板撤并局");
  const successor = unique("样板承接局");
  const unit = await post("/organizations", { parent_id: 1, kind: "department", name: closing });
  await post("/organizations", { parent_id: 1, kind: "department", name: successor });
  const person = unique("handler");
  await post("/users", { name: "移交样", username: person, organization_id: unit.id, role: "handler" });

  await signIn("admin");
  await page.goto(`/organizations?id=${unit.id}`);
  await page.getByRole("button", { name: "撤销机构" }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("人员任职（1）")).toBeVisible();
  await expect(drawer.getByText("移交样")).toBeVisible();
  await drawer.getByLabel("原因").fill("机构改革");
  // Without a decision nothing happens.
  await drawer.getByRole("button", { name: "撤销机构" }).click();
  await expect(drawer.getByText("请决定去向")).toBeVisible();
  await drawer.getByText("移交承接机构", { exact: true }).click();
  await drawer.getByRole("button", { name: "撤销机构" }).click();
  await expect(drawer.getByText("请选择承接机构")).toBeVisible();
  await choose(page, "承接机构", successor, successor);
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "撤销机构" }).click();
  await expect(page.getByText("机构已撤销")).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销机构" })).toHaveCount(0);

  const users = (await (await api.get(`/api/v1/users?q=${person}`)).json()) as { items: { id: number }[] };
  const roles = (await (await api.get(`/api/v1/users/${users.items[0]?.id}/memberships`)).json()) as {
    items: { organization_name: string; valid_to: string | null }[];
  };
  expect(roles.items.map((one) => [one.organization_name, one.valid_to === null])).toEqual([
    [closing, false],
    [successor, true],
  ]);
});

test("a tag is added, used at once, and retired", async ({ page, signIn, apiAs }) => {
  const name = unique("样板标签");
  const code = unique("tag_");
  await signIn("admin");
  await page.goto("/dictionaries");
  await page.getByRole("button", { name: "新增词条" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("代码").fill(code);
  await drawer.getByLabel("中文名称").fill(name);
  await drawer.getByLabel("英文名称").fill(code);
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已新增，表单、筛选和导入立即可用")).toBeVisible();
  const card = page.getByRole("listitem").filter({ hasText: name });
  await expect(card.getByText("使用中")).toBeVisible();

  const coordinator = await apiAs("coordinator");
  const tagged = (firm: string) =>
    coordinator.post("/api/v1/enterprises", {
      data: { name: firm, entity_kind: "company", territory_code: "411203100", tags: [code] },
    });
  expect((await tagged(unique("样板甲公司"))).status()).toBe(201);

  await page.reload();
  await card.getByRole("button", { name: "停用" }).click();
  await page.getByRole("dialog").getByLabel("最后使用日").fill("2026-01-01");
  await page.getByRole("dialog").getByLabel("最后使用日").press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(card.getByText("已停用")).toBeVisible();
  await expect(card.getByRole("button", { name: "恢复使用" })).toBeVisible();
  await expect(card.getByRole("button", { name: "删除" })).toBeHidden();
  expect((await tagged(unique("样板乙公司"))).status()).toBe(422);
  await expectAccessible(page);
});

for (const width of [390, 1366]) {
  test(`a category gets a keyword, and a description shows what it leads to, at ${width}`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: 860 });
    const word = unique("炉衬");
    await signIn("admin");
    await page.goto("/dictionaries?code=categories");
    const box = page.getByRole("region", { name: "试一段描述" });
    const tried = async () => {
      await box.getByRole("textbox").fill(`贷款下月到期，续贷只能找过桥资金；${word}开裂`);
      await box.getByRole("button", { name: "查看推荐" }).click();
    };
    await tried();
    await expect(box.locator("mark").filter({ hasText: "过桥资金" })).toBeVisible();
    await expect(box.getByRole("listitem").first()).toContainText("融资难 / 续贷转贷难");
    await expect(box.locator("mark").filter({ hasText: word })).toHaveCount(0);

    const card = page.getByRole("listitem").filter({ hasText: "upgrade_tech_renovation" });
    await card.getByRole("button", { name: "编辑" }).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByLabel("填报模板")).toHaveValue(/改造内容与投资/);
    await drawer.getByLabel("关键词").fill(word);
    await drawer.getByLabel("关键词").press("Enter");
    await expectAccessible(page);
    await drawer.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存")).toBeVisible();
    await tried();
    await expect(box.locator("mark").filter({ hasText: word })).toBeVisible();
    await expect(box.getByText("技术改造投入大")).toBeVisible();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
}

for (const width of [390, 1366]) {
  test(`a division ends, and its firms go where it went, at ${width}`, async ({ page, signIn, apiAs }) => {
    await page.setViewportSize({ width, height: 860 });
    const code = `4112039${String(Date.now()).slice(-2)}`;
    const name = unique("样并入镇");
    const admin = await apiAs("admin");
    const made = await admin.post("/api/v1/territories", {
      data: { code, name, level: "town", parent_code: "411203", valid_from: "2020-01-01" },
    });
    expect(made.status(), await made.text()).toBe(201);
    const coordinator = await apiAs("coordinator");
    const firm = await newEnterprise(coordinator, { territory_code: code });

    await signIn("admin");
    await page.goto(`/territories?code=${code}`);
    const facts = page.getByRole("region", { name, exact: true });
    await facts.getByRole("button", { name: "撤销", exact: true }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("combobox", { name: "承接区划" }).fill("大营");
    await page.locator(".ant-select-tree-node-content-wrapper:visible", { hasText: "大营镇" }).first().click();
    await expectAccessible(page);
    // Choosing the day by Enter sends nothing.
    await drawer.getByLabel("最后存续日").fill("2026-06-30");
    await drawer.getByLabel("最后存续日").press("Enter");
    await drawer.getByRole("button", { name: "撤销", exact: true }).click();
    await expect(page.getByText("已撤销，代码保留可查")).toBeVisible();
    await expect(facts).toContainText("大营镇");

    const transfer = page.getByRole("region", { name: "企业划转" });
    await expect(transfer).toContainText("将划转 1 家企业");
    await expect(transfer).toContainText("划入：");
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await transfer.getByRole("button", { name: "开始划转" }).click();
    await expect(transfer).toContainText("已划转 1 家", { timeout: 30_000 });
    await expect(transfer.getByRole("button", { name: "开始划转" })).toBeDisabled();
    const moved = await (await coordinator.get(`/api/v1/enterprises/${firm.id}`)).json();
    expect(moved.territory_code).toBe("411203100");
  });
}

test("what is left of somebody who has gone is a number", async ({ page, signIn, apiAs }) => {
  const api = await apiAs("admin");
  type Row = { id: number; name: string; version: number; disabled: boolean };
  const listed = (await (await api.get("/api/v1/users?q=handler&limit=200")).json()) as {
    items: (Row & { username: string })[];
  };
  // One of the demonstration's, in office since long ago.
  const user = listed.items.find((one) => /^handler\d{1,2}$/.test(one.username) && !one.disabled);
  if (!user) throw new Error("no account is left to be erased");
  await signIn("admin");
  await page.goto(`/users/${user.id}`);
  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("button", { name: "启用" })).toBeVisible();
  await expect(page.getByRole("button", { name: "清除个人信息" })).toHaveCount(0);

  const roles = (await (await api.get(`/api/v1/users/${user.id}/memberships`)).json()) as { items: Row[] };
  for (const role of roles.items) {
    const ended = await api.patch(`/api/v1/memberships/${role.id}`, {
      data: { valid_to: "2026-01-31" },
      headers: { "If-Match": `"${role.version}"` },
    });
    expect(ended.status(), await ended.text()).toBe(200);
  }
  await page.reload();
  await page.getByRole("button", { name: "清除个人信息" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "清除个人信息" }).click();
  await expect(drawer.getByLabel("原因")).toBeFocused();
  await expectAccessible(page);
  await drawer.getByLabel("原因").fill("本人书面申请");
  await drawer.getByRole("button", { name: "清除个人信息" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("***");
  await expect(page.getByText(`erased-${user.id}`)).toBeVisible();
  await expect(page.getByRole("button", { name: "清除个人信息" })).toHaveCount(0);
  const entries = await api.get(`/api/v1/audit-entries?resource=user&resource_id=${user.id}&limit=1`);
  const [last] = ((await entries.json()) as { items: { action: string; reason: string }[] }).items;
  expect([last?.action, last?.reason]).toEqual(["user.erase", "本人书面申请"]);
});

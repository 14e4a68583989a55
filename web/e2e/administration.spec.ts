import { choose, expect, expectAccessible, test, unique } from "./support";

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
  await expect(page.getByRole("button", { name: "撤销机构" })).toBeHidden();

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

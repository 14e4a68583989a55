import { readFile } from "node:fs/promises";
import { choose, expect, newEnterprise, settled, test } from "./support";

test("an auditor reads who did what, what it was before, and takes a checkpoint", async ({ page, signIn, apiAs }) => {
  test.setTimeout(150_000);
  const api = await apiAs("coordinator");
  const row = await newEnterprise(api, { operating_address: "大营镇旧样路1号" });
  const changed = await api.patch(`/api/v1/enterprises/${row.id}`, {
    data: { operating_address: "大营镇新样路2号" },
    headers: { "If-Match": `"${row.version}"`, "X-Audit-Reason": encodeURIComponent("年报核实") },
  });
  expect(changed.status(), await changed.text()).toBe(200);

  await signIn("supervisor");
  await page.goto("/");
  await page.getByRole("link", { name: "审计记录" }).click();
  await settled(page);
  await choose(page, "操作", "修改企业信息", "修改企业");
  const entry = page.getByRole("listitem").filter({ hasText: row.name }).first();
  await expect(entry).toContainText("联席办");
  await expect(entry).toContainText("事由：年报核实");
  await expect(entry.getByRole("deletion")).toContainText("大营镇旧样路1号");
  await expect(entry.getByRole("insertion")).toContainText("大营镇新样路2号");
  await entry.getByText("来源与封存信息").click();
  await expect(entry).toContainText("来源地址：");

  await entry.getByRole("button", { name: row.name }).click();
  await expect(page).toHaveURL(new RegExp(`resource_id=${row.id}`));
  await page.getByRole("button", { name: "查看全部" }).click();
  await expect(page).not.toHaveURL(/resource_id/);

  // The trail is sealed every minute; this deployment may be younger than that.
  const chain = page.getByRole("region", { name: "封存与校验" });
  await expect(async () => {
    await page.reload();
    await expect(chain.getByRole("button", { name: "导出检查点" })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  const download = page.waitForEvent("download");
  await chain.getByRole("button", { name: "导出检查点" }).click();
  const [first] = (await readFile(await (await download).path(), "utf8")).split("\n");
  expect(JSON.parse(first ?? "")).toMatchObject({
    seq: expect.any(Number),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("the page of a firm tells its history to the administration and not to the firm", async ({
  page,
  signIn,
  apiAs,
}) => {
  const api = await apiAs("coordinator");
  const row = await newEnterprise(api);
  const contact = { name: "经样", role: "liaison", phone: "15412345678" };
  expect((await api.post(`/api/v1/enterprises/${row.id}/contacts`, { data: contact })).status()).toBe(201);
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}`);
  const panel = page.getByRole("region", { name: "办理与变更记录" });
  await expect(panel.getByRole("listitem").filter({ hasText: "新增联系人" }).first()).toContainText("154****5678");
  await expect(panel).toContainText("新建企业");

  await signIn("enterprise");
  await page.goto("/my");
  await settled(page);
  await expect(page.getByText("办理与变更记录")).toHaveCount(0);
});

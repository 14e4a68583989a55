import { choose, expect, expectAccessible, expectNoSideScroll, test, unique } from "./support";

const office = [{ from: "09:00", to: "17:00" }];
const week = [office, office, office, office, office, [], []];

for (const width of [390, 1366]) {
  test(`a day off is looked at before it is saved, at ${width}`, async ({ page, signIn, apiAs }) => {
    // A year has hundreds of buttons, and each is examined.
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 860 });
    const api = await apiAs("admin");
    const made = await api.post("/api/v1/calendars", { data: { base_id: 1, name: unique("样板日历"), week } });
    expect(made.status(), await made.text()).toBe(201);
    const { id } = (await made.json()) as { id: number };
    const read = async () => (await api.get(`/api/v1/calendars/${id}`)).json();

    await signIn("admin");
    await page.goto(`/calendars?id=${id}&year=2027`);
    await expect(page.getByText("放假安排未发布")).toBeVisible();
    await page.getByRole("button", { name: "2027-03-03 工作日" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("放假", { exact: true }).click();
    await drawer.getByLabel("说明").fill("停电检修");
    await drawer.getByRole("button", { name: "确定" }).click();
    await expect(page.getByText("有 1 天的调整尚未保存")).toBeVisible();
    expect((await read()).version).toBe(1);

    await page.getByRole("button", { name: "预览影响" }).click();
    await expect(drawer.getByRole("row", { name: "2027-03 23 22" })).toBeVisible();
    await expect(drawer.getByRole("row", { name: "2027-03-03 09:00-17:00 休息" })).toBeVisible();
    // The tabs of a phone lie over whatever was scrolled beneath them.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
    await expectNoSideScroll(page);
    expect((await read()).version).toBe(1);
    await drawer.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("日历已保存")).toBeVisible();
    await expect(page.getByRole("button", { name: "2027-03-03 放假 停电检修" })).toBeVisible();
    const saved = await read();
    expect(saved.years).toEqual([
      { year: 2027, announced: false, days: [{ date: "2027-03-03", kind: "rest", windows: [], note: "停电检修" }] },
    ]);
  });
}

test("the yearly notice is imported, and a wrong one is refused line by line", async ({ page, signIn, apiAs }) => {
  const api = await apiAs("admin");
  const name = unique("样板日历");
  await signIn("admin");
  await page.goto("/calendars");
  await page.getByRole("button", { name: "新建日历" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("名称").fill(name);
  await drawer.getByLabel("星期六").fill("9-12");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer.getByText("请按“09:00-12:00, 13:30-17:30”的格式填写")).toBeVisible();
  await drawer.getByLabel("星期六").fill("09:00-12:00");
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("日历已新建")).toBeVisible();
  await page.getByRole("link", { name }).click();
  const panel = page.getByRole("region", { name, exact: true });

  const send = (table: string) =>
    panel.locator('input[type="file"]').setInputFiles({
      name: "节假日.csv",
      mimeType: "application/vnd.ms-excel",
      buffer: Buffer.from(table),
    });
  await send("date,kind,name\n2028-01-01,holiday,元旦\n2028-13-01,holiday,元旦\n");
  await expect(drawer.getByText("第 3 行 date")).toBeVisible();
  await expect(drawer.getByRole("button", { name: "保存" })).toBeHidden();
  await drawer.getByRole("button", { name: "取消" }).click();
  await send("date,kind,name\n2028-01-01,holiday,元旦\n2028-01-03,holiday,元旦\n");
  await expect(drawer.getByRole("row", { name: "2028-01-03 09:00-12:00, 13:30-17:30 休息" })).toBeVisible();
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("日历已保存")).toBeVisible();
  const list = (await (await api.get("/api/v1/calendars?limit=200")).json()) as {
    items: { name: string; announced_years: number[] }[];
  };
  expect(list.items.find((one) => one.name === name)?.announced_years).toContain(2028);
});

test("time limits change as a new version", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/sla-profiles?kind=suggestion");
  const panel = page.getByRole("region", { name: "A类（历史遗留）" });
  await expect(panel).toContainText("22 个工作日");
  await panel.getByRole("button", { name: "编辑" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("回访 数量").fill("2");
  await choose(page, "回访 单位", "工作小时");
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存为新版本")).toBeVisible();
  await expect(panel).toContainText("2 个工作小时");
  await expect(panel).toContainText(/第 \d+ 版/);
});

import { act, issueAt, issueOf } from "./issue-steps";
import { choose, expect, expectAccessible, expectNoSideScroll, test, unique } from "./support";

const tablet = { width: 1024, height: 768 };

test("a joint conference is prepared, held and decided on a tablet", async ({ page, signIn, apiAs }) => {
  test.setTimeout(120_000);
  const office = await apiAs("coordinator");
  const [first, second] = [await issueAt(apiAs, "in_progress"), await issueAt(apiAs, "in_progress")];
  for (const row of [first, second]) await act(office, row.id, "escalate", { reason: "部门意见不一致" });
  const title = unique("试验联席会议");
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const pick = async (label: string) => {
    const field = page.getByRole("dialog").getByLabel(label);
    await expect(field).toBeEditable();
    await field.fill(day);
    await field.press("Enter");
  };

  await page.setViewportSize(tablet);
  await signIn("coordinator");
  await page.goto("/conferences");
  await page.getByRole("button", { name: "筹备会议" }).click();
  await page.getByRole("dialog").getByLabel("会议名称").fill(title);
  await pick("会议日期");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await page.getByRole("link", { name: title }).click();
  const agenda = page.getByRole("region", { name: "议题" });
  await expect(agenda.getByRole("link", { name: second.title })).toBeVisible();
  const before = await agenda.getByRole("listitem").allInnerTexts();
  await page.getByRole("button", { name: `上移：${second.title}` }).click();
  await expect(async () => {
    const after = await agenda.getByRole("listitem").allInnerTexts();
    const at = (rows: string[]) => rows.findIndex((row) => row.includes(second.title));
    expect(at(after)).toBe(at(before) - 1);
  }).toPass();
  await expectAccessible(page);
  await expectNoSideScroll(page);

  await page.getByRole("button", { name: "开始会议" }).click();
  const item = agenda.getByRole("listitem").filter({ hasText: second.title });
  await item.getByRole("button", { name: "记录议定意见" }).click();
  await page.getByRole("dialog").getByText("交办任务", { exact: true }).click();
  await page.getByRole("dialog").getByLabel("议定意见").fill("十五日内拿出续贷方案");
  await choose(page, "责任单位", /财政局/, "财政");
  await pick("完成日期");
  await page.getByRole("dialog").getByRole("button", { name: "记录议定意见" }).click();
  await expect(item).toContainText("十五日内拿出续贷方案");
  const decided = (await issueOf(office, second.id)) as unknown as { parts: { instruction: string }[] };
  expect(decided.parts[0]?.instruction).toContain("十五日内拿出续贷方案");

  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "会议纪要" }).click();
  expect((await file).suggestedFilename()).toMatch(/^会议纪要_\d+\.docx$/);
  await page.getByRole("button", { name: "结束会议" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "结束会议" }).click();
  await expect(page.getByRole("banner").or(page.locator("header")).filter({ hasText: "已结束" }).first()).toBeVisible();
});

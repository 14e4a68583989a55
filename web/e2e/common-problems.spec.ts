import { issueAt } from "./issue-steps";
import { expect, expectNoSideScroll, settled, test, unique } from "./support";

test("the office confirms a proposal by what its issues share, and takes it apart again", async ({ page, signIn }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 1366, height: 860 });
  await signIn("coordinator");
  await page.goto("/common-problems");
  await expect(page.getByRole("listitem").filter({ hasText: "产业园末班公交车过早" })).toContainText("末班车");
  await page.getByText("归集建议").click();
  const proposal = page.getByRole("region").filter({ hasText: "燃气管道改造围挡影响经营" });
  await expect(proposal).toContainText("燃气", { timeout: 20_000 });
  await proposal.getByRole("button", { name: "确认为共性问题" }).click();
  const title = unique("燃气改造");
  await page.getByLabel("问题名称").fill(title);
  await page.getByRole("dialog").getByRole("button", { name: "确认为共性问题" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const issues = page.getByRole("region", { name: "包含的诉求" });
  await expect(issues).toContainText("燃气管道改造停气");
  await settled(page);
  // With the last issue taken out the common problem is gone, and may be proposed anew.
  for (let left = await issues.getByRole("listitem").count(); left > 0; left -= 1) {
    await issues.getByRole("button", { name: "移出" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "移出" }).click();
    await expect(issues.getByRole("listitem")).toHaveCount(left - 1);
  }
  await expect(page).toHaveURL(/\/common-problems$/);
  await expect(page.getByText(title)).toHaveCount(0);
});

test("one answer reaches the issues of the department, each of which goes its own way", async ({
  page,
  signIn,
  apiAs,
}) => {
  test.setTimeout(90_000);
  const title = unique("共性答复");
  const first = await issueAt(apiAs, "in_progress", { title: `${title}甲` });
  const second = await issueAt(apiAs, "assigned", { title: `${title}乙` });
  const office = await apiAs("coordinator");
  const made = await office.post("/api/v1/common-problems", { data: { title, issue_ids: [first.id, second.id] } });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: number };

  await page.setViewportSize({ width: 390, height: 844 });
  await signIn("handler");
  await page.goto(`/issues/${first.id}`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/common-problems/${id}$`));
  await page.getByRole("button", { name: "统一答复" }).click();
  await page.getByLabel("回复内容（企业可见）").fill("续贷政策已延长至明年年底");
  await page.getByRole("dialog").getByRole("button", { name: "统一答复" }).click();
  const outcome = page.getByRole("status").filter({ hasText: "1 件已答复，1 件未能答复" });
  await expect(outcome).toContainText(`${title}乙`);
  await expect(page.getByRole("region", { name: "包含的诉求" })).toContainText("待审核");
  await expectNoSideScroll(page);
});

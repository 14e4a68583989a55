import type { Page } from "@playwright/test";
import { act, issueAt, issueOf, newIssue, toDistrict } from "./issue-steps";
import { choose, expect, expectNoSideScroll, settled, test, unique } from "./support";

const desk = { width: 1366, height: 860 };
const phone = { width: 390, height: 844 };

/** Opens the form of an action, fills it, sends it. */
async function step(page: Page, action: string, fill: (page: Page) => Promise<void> = async () => {}) {
  await page.getByRole("group", { name: "操作" }).getByRole("button", { name: action, exact: true }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  await fill(page);
  await drawer.getByRole("button", { name: action, exact: true }).click();
  await expect(drawer).toBeHidden();
}
const write = (label: string, text: string) => (page: Page) => page.getByRole("dialog").getByLabel(label).fill(text);
const heading = (page: Page) => page.locator("header", { has: page.locator("h1") });

async function pickDay(page: Page, label: string, days: number) {
  // The day as it is in Shanghai.
  const day = new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const field = page.getByRole("dialog").getByLabel(label);
  await expect(field).toBeEditable();
  await field.fill(day);
  await field.press("Enter");
  return day;
}

test("one problem, from the enterprise's phone over every desk and back to the strike-off", async ({
  page,
  signIn,
  apiAs,
}) => {
  test.setTimeout(180_000);
  const title = unique("五百万元续贷");
  await page.setViewportSize(phone);
  await signIn("enterprise");
  await page.goto("/my");
  // The issues come after the page itself.
  await expect(page.getByRole("button", { name: "反映诉求" })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "反映诉求" }).click();
  await page.getByRole("group", { name: "哪家企业" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "求助" }).click();
  await page.getByRole("button", { name: "融资难" }).click();
  await page.getByRole("button", { name: "续贷转贷难" }).click();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await expect(page.getByLabel("标题")).toBeFocused();
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("具体情况").fill("贷款下月到期，银行要求追加抵押物");
  const suggested = page.getByRole("group", { name: "根据描述推荐：" });
  await expect(suggested.getByRole("button", { name: /续贷转贷难\s*（.*续贷/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await choose(page, "量化需求（选填）", "融资");
  await page.getByLabel("需求数量").fill("500");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(heading(page)).toContainText("待受理");
  await expectNoSideScroll(page);
  const id = Number(new URL(page.url()).pathname.split("/").at(-1));
  await toDistrict(apiAs, id);

  await test.step("the office accepts and dispatches", async () => {
    await page.setViewportSize(desk);
    await signIn("coordinator");
    await page.goto("/issues?sort=-id");
    await expect(
      page.getByRole("navigation", { name: "诉求队列" }).getByRole("link", { name: /待受理/ }),
    ).toHaveAttribute("aria-current", "page");
    await page.getByRole("link", { name: title }).click();
    await step(page, "受理", async (page) => {
      const suggested = page.getByRole("dialog").getByRole("group", { name: "根据描述推荐：" });
      await suggested.getByRole("button", { name: /缺少抵押物、担保难/ }).click();
      await suggested.getByRole("button", { name: /续贷转贷难/ }).click();
      await page.getByRole("dialog").getByLabel("C类（简单）").check();
    });
    await expect(heading(page)).toContainText("待交办");
    await step(page, "交办", async (page) => {
      await choose(page, "主办单位", "工业和信息化局", "工业和信息化局");
      await page.getByLabel("内部备注（企业不可见）").fill("请尽快联系企业");
    });
    await expect(heading(page)).toContainText("待签收");
  });

  await test.step("the department signs, contacts, asks for more time", async () => {
    await signIn("handler");
    await page.goto("/issues?sort=-id");
    await page.getByRole("link", { name: title }).click();
    await step(page, "签收");
    await expect(heading(page)).toContainText("办理中");
    await step(page, "联系企业", write("联系情况", "已约周四上门"));
    await step(page, "申请延期", async (page) => {
      await pickDay(page, "延期至", 60);
      await page.getByLabel("理由").fill("须等待省联社审批");
    });
    await expect(page.getByRole("region", { name: "申请与审批" })).toContainText("待审批");
  });

  await test.step("the office grants it; the clock says why it ends later", async () => {
    await signIn("coordinator");
    await page.goto(`/issues/${id}`);
    await step(page, "审批", (page) => page.getByRole("dialog").getByLabel("是", { exact: true }).check());
    await expect(page.getByRole("region", { name: "申请与审批" })).toContainText("已同意");
    await expect(page.getByRole("region", { name: "办理时限" })).toContainText("延期至");
  });

  const reply = async (text: string) => {
    await signIn("handler");
    await page.goto(`/issues/${id}`);
    await step(page, "提交正式回复", async (page) => {
      await page.getByRole("dialog").getByLabel("已解决", { exact: true }).check();
      await page.getByLabel("回复内容（企业可见）").fill(text);
      await page.getByLabel("已满足数量").fill("500");
    });
    await expect(heading(page)).toContainText("待审核");
  };
  await test.step("a reply is returned, a better one released with others", async () => {
    await reply("已办理");
    await signIn("coordinator");
    await page.goto(`/issues/${id}`);
    await step(page, "退回重办", write("理由", "未说明办理结果"));
    await expect(heading(page)).toContainText("办理中");
    await reply("农商行同意无还本续贷500万元");
    await signIn("coordinator");
    await page.goto("/issues?queue=review&sort=-id");
    await page.getByRole("checkbox", { name: `选择：${title}` }).check();
    await page.getByRole("button", { name: "批量审核通过" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "审核通过" }).click();
    await expect(page.getByRole("status").filter({ hasText: "1 件已办理，0 件未办理" })).toBeVisible();
  });

  await test.step("the enterprise confirms in two taps", async () => {
    await page.setViewportSize(phone);
    await signIn("enterprise");
    await page.goto("/my");
    const card = page.getByRole("listitem").filter({ hasText: title });
    await card.getByRole("button", { name: "已解决", exact: true }).click();
    await card.getByRole("button", { name: "提交确认" }).click();
    await expect(card).toHaveCount(0);
    await page.goto(`/issues/${id}`);
    await expect(heading(page)).toContainText("企业确认已解决");
    await expect(page.getByRole("region", { name: "正式回复" })).toContainText("农商行同意");
    // What the offices wrote for themselves stays with them.
    await expect(page.getByRole("region", { name: "办理过程" })).toContainText("已约周四上门");
    await expect(page.getByText("未说明办理结果")).toHaveCount(0);
    await expect(page.getByText("请尽快联系企业")).toHaveCount(0);
  });

  await test.step("called back, struck off", async () => {
    await page.setViewportSize(desk);
    await signIn("coordinator");
    await page.goto(`/issues/${id}`);
    await step(page, "回访", write("回访情况", "企业表示贷款已到账"));
    await step(page, "销号");
    await expect(heading(page)).toContainText("已销号");
    expect((await issueOf(await apiAs("coordinator"), id)).state).toBe("struck_off");
  });
});

test("what is not solved comes back, with the enterprise's words", async ({ page, signIn, apiAs }) => {
  const row = await issueAt(apiAs, "awaiting_confirmation");
  await page.setViewportSize(phone);
  await signIn("enterprise");
  await page.goto("/my");
  const card = page.getByRole("listitem").filter({ hasText: row.title });
  await card.getByRole("button", { name: "未解决" }).click();
  await expect(card.getByRole("button", { name: "提交确认" })).toBeDisabled();
  await card.getByLabel("请说明还有什么没有解决").fill("贷款仍未到账");
  await card.getByRole("button", { name: "提交确认" }).click();
  await expect(card).toContainText("办理中");
  await expect(card.getByRole("button", { name: "提交确认" })).toHaveCount(0);
  await signIn("handler");
  await page.goto(`/issues/${row.id}`);
  await expect(heading(page)).toContainText("重新办理 1 次");
  await expect(page.getByRole("region", { name: "办理过程" })).toContainText("贷款仍未到账");
});

test("who was slower is told so and sees what is there now", async ({ page, signIn, apiAs }) => {
  const row = await issueAt(apiAs, "submitted");
  await page.setViewportSize(desk);
  await signIn("coordinator");
  await page.goto(`/issues/${row.id}`);
  await page.getByRole("button", { name: "受理", exact: true }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("C类（简单）").check();
  await act(await apiAs("coordinator"), row.id, "comment", { text: "另一位同事的备注" });
  await drawer.getByRole("button", { name: "受理" }).click();
  await expect(drawer.getByRole("alert")).toContainText("内容已被修改");
  await expect(page.getByRole("region", { name: "办理过程" })).toContainText("另一位同事的备注");
  // What was entered is still there, and the second press is made against what is there now.
  await drawer.getByRole("button", { name: "受理" }).click();
  await expect(drawer).toBeHidden();
  await expect(heading(page)).toContainText("待交办");
});

test("a refusal of the server lands at its field", async ({ page, signIn, apiAs }) => {
  const row = await issueAt(apiAs, "in_progress");
  await page.setViewportSize(desk);
  await signIn("handler");
  await page.goto(`/issues/${row.id}`);
  await page.getByRole("button", { name: "申请延期" }).click();
  const drawer = page.getByRole("dialog");
  await pickDay(page, "延期至", 1);
  await drawer.getByLabel("理由").fill("须等待审批");
  await drawer.getByRole("button", { name: "申请延期" }).click();
  await expect(
    drawer.locator(".ant-form-item", { hasText: "延期至" }).getByText("新的期限应晚于现有期限"),
  ).toBeVisible();
});

test("a batch says of each row what became of it", async ({ page, signIn, apiAs }) => {
  const [one, two] = [await issueAt(apiAs, "submitted"), await issueAt(apiAs, "submitted")];
  await page.setViewportSize(desk);
  await signIn("coordinator");
  await page.goto("/issues?sort=-id");
  for (const row of [one, two]) await page.getByRole("checkbox", { name: `选择：${row.title}` }).check();
  await page.getByRole("button", { name: "批量受理" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("C类（简单）").check();
  await act(await apiAs("coordinator"), two.id, "comment", { text: "先放一放" });
  await drawer.getByRole("button", { name: "受理" }).click();
  const outcome = page.getByRole("status").filter({ hasText: "1 件已办理，1 件未办理" });
  await expect(outcome).toContainText(two.title);
  expect((await issueOf(await apiAs("coordinator"), one.id)).state).toBe("accepted");
  expect((await issueOf(await apiAs("coordinator"), two.id)).state).toBe("submitted");
});

test("an officer records a problem from the file of the enterprise, and keeps a draft", async ({
  page,
  signIn,
  apiAs,
}) => {
  const officer = await apiAs("officer");
  const list = (await (await officer.get("/api/v1/enterprises?limit=1")).json()) as {
    items: { id: number; name: string }[];
  };
  const firm = list.items[0];
  if (!firm) throw new Error("the officer serves nobody");
  await page.setViewportSize(phone);
  await signIn("officer");
  await page.goto(`/enterprises/${firm.id}`);
  await page.getByRole("button", { name: "登记诉求" }).click();
  // The file names the firm too, so the report has to be there first.
  await expect(page.getByRole("button", { name: "咨询" })).toBeVisible();
  await expect(page.getByText(firm.name).first()).toBeVisible();
  await page.getByRole("button", { name: "咨询" }).click();
  await page.getByRole("button", { name: "不确定，由受理单位判断" }).click();
  const title = unique("咨询申报条件");
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("具体情况").fill("想了解今年的申报条件");
  await page.getByRole("button", { name: "存为草稿" }).click();
  await expect(heading(page)).toContainText("草稿");
  await step(page, "修改", write("具体情况", "想了解今年的申报条件和截止时间"));
  await expect(page.getByText("想了解今年的申报条件和截止时间")).toBeVisible();
  await step(page, "提交");
  await expect(heading(page)).toContainText("待受理");
});

test("nobody comes where the server would not let him", async ({ page, signIn, apiAs }) => {
  const row = await newIssue(apiAs);
  await signIn("handler");
  await page.goto(`/issues/${row.id}`);
  await expect(page.getByRole("heading", { name: "页面不存在" })).toBeVisible();
  await page.goto("/issues/new");
  await expect(page.getByRole("heading", { name: "没有访问权限" })).toBeVisible();
  await signIn("supervisor");
  await page.goto(`/issues/${row.id}`);
  await settled(page);
  await expect(page.getByRole("group", { name: "操作" }).getByRole("button")).toHaveText(["督办", "备注"]);
});

import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page, request } from "@playwright/test";

export const PASSWORD = "Zhuqi-demo-2026";
export const accounts = [
  "coordinator",
  "town",
  "officer",
  "handler",
  "lead",
  "supervisor",
  "leader",
  "admin",
  "enterprise",
] as const;
export type Account = (typeof accounts)[number];

type Fixtures = {
  /** Signs the page's browser in through the API; the page itself starts from the cookie. */
  signIn: (account: Account) => Promise<void>;
  /** The API as somebody else, beside the browser. */
  apiAs: (account: string) => Promise<APIRequestContext>;
};

export const test = base.extend<Fixtures>({
  signIn: async ({ context }, use) => {
    await use(async (account) => {
      const answer = await context.request.post("/api/v1/auth/login", {
        data: { username: account, password: PASSWORD },
      });
      expect(answer.status(), await answer.text()).toBe(200);
    });
  },
  apiAs: async ({ baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (account) => {
      const anonymous = await request.newContext({ baseURL });
      const answer = await anonymous.post("/api/v1/auth/login", { data: { username: account, password: PASSWORD } });
      const { access_token } = (await answer.json()) as { access_token: string };
      await anonymous.dispose();
      const api = await request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${access_token}` } });
      opened.push(api);
      return api;
    });
    for (const api of opened) await api.dispose();
  },
});

export { expect };

/** Names that do not meet those of an earlier run on the same database. */
export const unique = (prefix: string) => `${prefix}${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`;

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A valid credit code of a made-up firm (the organisation part starts with TE, which is not assigned). */
export function creditCode(): string {
  const pick = () => ALPHABET[Math.floor(Math.random() * 10)] ?? "0";
  const body = `TE${Array.from({ length: 6 }, pick).join("")}`;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? "0", 36), 0);
  const seventeen = `91411203${body}${"0123456789X"[(11 - (sum % 11)) % 11]}`;
  let total = 0;
  let weight = 1;
  for (const character of seventeen) {
    total += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return seventeen + ALPHABET[(31 - (total % 31)) % 31];
}

/** A new enterprise in the coordinator's district, with its row. */
export async function newEnterprise(api: APIRequestContext, more: object = {}) {
  const answer = await api.post("/api/v1/enterprises", {
    data: {
      name: unique("陕州样试验"),
      credit_code: creditCode(),
      entity_kind: "company",
      territory_code: "411203100",
      ...more,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: number; name: string; version: number; credit_code: string };
}

/** Chooses an entry of a select by its label, as the keyboard would. */
export async function choose(page: Page, label: string, option: string | RegExp, typed?: string) {
  const entry = page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first();
  // A drawer that is just opening takes the focus, which closes a list that was opened too early.
  await expect(async () => {
    if (!(await entry.isVisible())) await page.getByRole("combobox", { name: label }).last().click({ timeout: 1000 });
    if (typed) await page.getByRole("combobox", { name: label }).last().fill(typed, { timeout: 1000 });
    await entry.click({ timeout: 1000 });
  }).toPass();
}

/** The page has come to rest: nothing loads and no skeleton is left. */
export async function settled(page: Page) {
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator(".ant-skeleton")).toHaveCount(0);
}

/** No rule is broken by the page at rest; a failure names the page. */
export async function expectAccessible(page: Page) {
  expect(await violationsOf(page)).toEqual([]);
}

async function violationsOf(page: Page) {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map((one) => ({
    page: page.url(),
    rule: one.id,
    nodes: one.nodes
      .map((node) => `${node.target.join(" ")} :: ${node.failureSummary?.split("\n")[1]?.trim()}`)
      .slice(0, 5),
  }));
}

/** Nothing sticks out at the side of a phone. */
export async function expectNoSideScroll(page: Page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

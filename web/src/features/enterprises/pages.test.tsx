import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { agent, coordinator, enterprise } from "@/testing/data";
import { base, problem, renderAt } from "@/testing/render";
import { server } from "@/testing/server";

function lists() {
  const queries: URLSearchParams[] = [];
  server.use(
    http.get(`${base}/enterprises`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      if (query.has("count")) return HttpResponse.json({ items: [], next_cursor: null, count: 2000 });
      queries.push(query);
      return HttpResponse.json({ items: [enterprise()], next_cursor: query.get("cursor") ? null : "next-1" });
    }),
    http.get(`${base}/territories`, () => HttpResponse.json({ items: [], next_cursor: null })),
    http.get(`${base}/organizations`, () => HttpResponse.json({ items: [], next_cursor: null })),
  );
  return queries;
}

const emptyParts = () =>
  ["identifiers", "status-history", "contacts", "indicators", "agents", "invitations", "assignments"].map((part) =>
    http.get(`${base}/enterprises/7/${part}`, () => HttpResponse.json({ items: [], next_cursor: null })),
  );

describe("the enterprise list", () => {
  it("keeps page and order in the address and asks the server for both", async () => {
    const queries = lists();
    const { router } = renderAt("/enterprises?size=small", coordinator);
    const user = userEvent.setup();
    const table = await screen.findByRole("table", { name: "企业名录" });
    expect(await within(table).findByText("观山湖样晟宏家具制造有限公司")).toBeInTheDocument();
    expect(await screen.findByText("共 2,000 家")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /下一页/ }));
    await waitFor(() => expect(router.state.location.href).toBe("/enterprises?size=small&cursor=next-1&page=2"));
    await user.click(await screen.findByRole("button", { name: /上一页/ }));
    await waitFor(() => expect(router.state.location.href).toBe("/enterprises?size=small"));
    await user.click(within(screen.getByRole("table")).getByRole("button", { name: "企业" }));
    await waitFor(() => expect(queries.at(-1)?.get("sort")).toBe("name"));
    expect(queries.at(-1)?.get("size")).toBe("small");
    expect(screen.getByRole("columnheader", { name: "企业" })).toHaveAttribute("aria-sort", "ascending");
  });
  it("shows the first page when a link's cursor is not ours", async () => {
    lists();
    server.use(
      http.get(`${base}/enterprises`, ({ request }) =>
        new URL(request.url).searchParams.get("cursor") === "stolen" ? problem(400, "bad_cursor") : undefined,
      ),
    );
    const { router } = renderAt("/enterprises?cursor=stolen&page=4", coordinator);
    expect(await screen.findByText("观山湖样晟宏家具制造有限公司")).toBeInTheDocument();
    expect(router.state.location.href).toBe("/enterprises");
  });
  it("says what failed, with the request id, and tries again", async () => {
    lists();
    let failing = true;
    server.use(http.get(`${base}/enterprises`, () => (failing ? problem(403, "forbidden") : undefined)));
    renderAt("/enterprises", coordinator);
    expect(await screen.findByText("req-1")).toBeInTheDocument();
    failing = false;
    await userEvent.setup().click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText("观山湖样晟宏家具制造有限公司")).toBeInTheDocument();
  });
});

describe("the enterprise file", () => {
  it("shows only what the row allows, and names the figure that is missing", async () => {
    const row = enterprise({ allowed_actions: ["manage_contacts"], size_computed: "unknown", size: "unknown" });
    row.size_basis.missing = ["revenue"];
    server.use(
      http.get(`${base}/enterprises/7`, () => HttpResponse.json(row)),
      ...emptyParts(),
    );
    renderAt("/enterprises/7", coordinator);
    expect(await screen.findByRole("heading", { level: 1, name: row.name })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /编辑|变更状态|安排包保|邀请|填报指标/ })).toBeNull();
    expect(screen.getByText("规模暂无法测算，缺少：营业收入")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "联系人" })).toContainElement(
      screen.getByRole("button", { name: /新增/ }),
    );
  });
  it("reveals a phone only after a reason, which is sent along", async () => {
    const row = enterprise({ allowed_actions: ["reveal_contacts"] });
    const contact = {
      id: 5,
      name: "刘洋",
      role: "liaison",
      phone_masked: "154****5678",
      is_primary: true,
      verified_at: null,
      version: 1,
      updated_at: "",
    };
    let reason: string | null = null;
    server.use(
      http.get(`${base}/enterprises/7`, () => HttpResponse.json(row)),
      http.get(`${base}/enterprises/7/contacts`, () => HttpResponse.json({ items: [contact] })),
      http.post(`${base}/enterprises/7/contacts/5/reveal`, ({ request }) => {
        reason = request.headers.get("X-Audit-Reason");
        return HttpResponse.json({ phone: "15412345678" });
      }),
      ...emptyParts(),
    );
    renderAt("/enterprises/7", coordinator);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "查看号码" }));
    const drawer = await screen.findByRole("dialog");
    await user.click(within(drawer).getByRole("button", { name: "查看号码" }));
    expect(await within(drawer).findByText(/请输入/)).toBeInTheDocument();
    await user.type(within(drawer).getByLabelText("原因"), "走访联系");
    await user.click(within(drawer).getByRole("button", { name: "查看号码" }));
    expect(await screen.findByRole("link", { name: "15412345678" })).toHaveAttribute("href", "tel:15412345678");
    expect(decodeURIComponent(reason ?? "")).toBe("走访联系");
  });
  it("answers a stranger's row like a missing one", async () => {
    server.use(http.get(`${base}/enterprises/9`, () => problem(404, "not_found")));
    renderAt("/enterprises/9", agent);
    expect(await screen.findByRole("heading", { name: "页面不存在" })).toBeInTheDocument();
  });
});

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { coordinator, enterprise } from "@/testing/data";
import { base, problem, renderAt } from "@/testing/render";
import { server } from "@/testing/server";

function edit(first = enterprise()) {
  const state = { row: first };
  server.use(
    http.get(`${base}/enterprises/7`, () => HttpResponse.json(state.row)),
    http.get(`${base}/territories`, () => HttpResponse.json({ items: [], next_cursor: null })),
    http.get(`${base}/organizations`, () => HttpResponse.json({ items: [], next_cursor: null })),
    ...["identifiers", "status-history", "contacts", "indicators", "agents", "assignments"].map((part) =>
      http.get(`${base}/enterprises/7/${part}`, () => HttpResponse.json({ items: [] })),
    ),
  );
  const view = renderAt("/enterprises/7/edit", coordinator);
  return { ...view, state };
}

describe("editing an enterprise", () => {
  it("puts the server's refusals at their fields and goes to the first", async () => {
    edit();
    server.use(
      http.patch(`${base}/enterprises/7`, () =>
        problem(422, "validation_failed", {
          errors: [
            { pointer: "/registered_address", code: "too_long", detail: "地址过长" },
            { pointer: "/name", code: "duplicate", detail: "名称已存在" },
          ],
        }),
      ),
    );
    const user = userEvent.setup();
    const name = await screen.findByLabelText("企业名称");
    await user.clear(name);
    await user.type(name, "改名公司");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("名称已存在")).toBeInTheDocument();
    expect(screen.getByText("地址过长")).toBeInTheDocument();
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toHaveValue("改名公司");
  });

  it("loses nothing when somebody else was faster", async () => {
    const { state, router } = edit();
    const sent: { match: string | null; body: unknown }[] = [];
    server.use(
      http.patch(`${base}/enterprises/7`, async ({ request }) => {
        const match = request.headers.get("If-Match");
        sent.push({ match, body: await request.json() });
        if (match !== `"${state.row.version}"`) return problem(412, "stale");
        return HttpResponse.json({ ...state.row, version: state.row.version + 1 });
      }),
    );
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("备注"), "我的备注");
    state.row = enterprise({ name: "他人已改名", version: 4 });
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("这家企业的资料刚刚被他人修改")).toBeInTheDocument();
    expect(screen.getByLabelText("备注")).toHaveValue("我的备注");
    await user.click(screen.getByRole("button", { name: "载入最新资料" }));
    await waitFor(() => expect(screen.getByLabelText("企业名称")).toHaveValue("他人已改名"));
    expect(screen.getByLabelText("备注")).toHaveValue("我的备注");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/enterprises/7"));
    expect(sent.map((one) => one.match)).toEqual(['"3"', '"4"']);
    expect(sent[1]?.body).toEqual({ note: "我的备注" });
  });

  it("is closed to whom the row does not allow it", async () => {
    edit(enterprise({ allowed_actions: [] }));
    expect(await screen.findByRole("heading", { name: "没有访问权限" })).toBeInTheDocument();
  });
});

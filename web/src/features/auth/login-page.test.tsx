import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { session } from "@/lib/session";
import { base, problem, renderAnonymous } from "@/testing/render";
import { server } from "@/testing/server";

function anonymous() {
  session.end();
  server.use(http.post(`${base}/auth/refresh`, () => problem(401, "unauthenticated")));
}

describe("log-in", () => {
  it("says what the server said, and keeps what was typed", async () => {
    anonymous();
    server.use(http.post(`${base}/auth/login`, () => problem(401, "login_failed", { detail: "用户名或密码不正确" })));
    renderAnonymous("/login");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("用户名"), "coordinator");
    await user.type(screen.getByLabelText("密码"), "wrong-password{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("用户名或密码不正确");
    expect(screen.getByLabelText("用户名")).toHaveValue("coordinator");
  });
  it("asks for both fields before it asks the server, and goes to the first empty one", async () => {
    anonymous();
    renderAnonymous("/login");
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "登录" }));
    await waitFor(() => expect(screen.getByLabelText("用户名")).toHaveFocus());
    expect(screen.getAllByText(/请输入/)).toHaveLength(2);
  });
  it("leads a first log-in to the change of the password", async () => {
    anonymous();
    server.use(
      http.post(`${base}/auth/login`, () => HttpResponse.json({ access_token: "t", must_change_password: true })),
    );
    const { router } = renderAnonymous("/login?next=/users");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("用户名"), "new");
    await user.type(screen.getByLabelText("密码"), "abcd-2345-efgh{Enter}");
    expect(await screen.findByRole("heading", { name: "首次登录，请修改密码" })).toBeInTheDocument();
    expect(router.state.location.href).toBe("/password?next=%2Fusers");
  });
});

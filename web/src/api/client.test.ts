import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import { session } from "@/lib/session";
import { coordinator } from "@/testing/data";
import { base, problem } from "@/testing/render";
import { server } from "@/testing/server";

function answering(valid: string) {
  const seen: (string | null)[] = [];
  server.use(
    http.get(`${base}/me`, ({ request }) => {
      seen.push(request.headers.get("Authorization"));
      return request.headers.get("Authorization") === `Bearer ${valid}`
        ? HttpResponse.json(coordinator)
        : problem(401, "unauthenticated");
    }),
  );
  return seen;
}

describe("the client", () => {
  it("refreshes an expired token once, for all requests that wait for it", async () => {
    session.accept({ access_token: "old", must_change_password: false });
    const seen = answering("new");
    let refreshed = 0;
    server.use(
      http.post(`${base}/auth/refresh`, () => {
        refreshed += 1;
        return HttpResponse.json({ access_token: "new", must_change_password: false });
      }),
    );
    const answers = await Promise.all([1, 2, 3].map(() => unwrap(api.GET("/api/v1/me", {}))));
    expect(answers).toHaveLength(3);
    expect(refreshed).toBe(1);
    expect(seen.filter((header) => header === "Bearer new")).toHaveLength(3);
  });
  it("signs out when the refresh is refused", async () => {
    session.accept({ access_token: "old", must_change_password: false });
    answering("never");
    server.use(http.post(`${base}/auth/refresh`, () => problem(401, "session_ended")));
    await expect(unwrap(api.GET("/api/v1/me", {}))).rejects.toMatchObject({ status: 401, code: "unauthenticated" });
    expect(session.state.status).toBe("anonymous");
    expect(session.token).toBeNull();
  });
  it("keeps the session when the server cannot be reached for a refresh", async () => {
    session.accept({ access_token: "old", must_change_password: false });
    answering("never");
    server.use(http.post(`${base}/auth/refresh`, () => HttpResponse.error()));
    await expect(unwrap(api.GET("/api/v1/me", {}))).rejects.toMatchObject({ code: "network_error" });
    expect(session.state.status).toBe("signed_in");
  });
  it("makes a problem of an answer that is none of ours", async () => {
    session.accept({ access_token: "t", must_change_password: false });
    server.use(http.get(`${base}/me`, () => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })));
    await expect(unwrap(api.GET("/api/v1/me", {}))).rejects.toMatchObject({ status: 502, code: "unexpected_answer" });
  });
});

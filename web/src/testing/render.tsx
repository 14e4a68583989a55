import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { Me } from "@/api/types";
import { Providers } from "@/app/providers";
import { createQueryClient } from "@/app/query-client";
import { buildRouter } from "@/app/router";
import { session } from "@/lib/session";
import { dictionaries } from "@/testing/data";
import { server } from "@/testing/server";

export const base = "http://localhost:3000/api/v1";

/** The whole application at an address, as somebody who is signed in; every other answer is the test's to give. */
export function renderAt(path: string, me: Me) {
  session.accept({ access_token: "token-1", must_change_password: false });
  server.use(
    http.get(`${base}/me`, () => HttpResponse.json(me)),
    http.get(`${base}/notifications/unread-count`, () => HttpResponse.json({ unread: 0, latest_id: null })),
    http.get(`${base}/notifications/stream`, () => new HttpResponse(null, { status: 503 })),
    http.get(`${base}/dictionaries`, () => HttpResponse.json({ dictionaries })),
  );
  return renderAnonymous(path);
}

export function renderAnonymous(path: string) {
  const queryClient = createQueryClient();
  const router = buildRouter(queryClient);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) });
  const view = render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router, queryClient };
}

export function problem(status: number, code: string, more: object = {}) {
  const body = {
    type: `urn:zhuqi:problem:${code}`,
    title: code,
    status,
    detail: `detail of ${code}`,
    code,
    request_id: "req-1",
    ...more,
  };
  return HttpResponse.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

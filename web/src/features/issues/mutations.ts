import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { BatchIn, Issue, IssueAction, IssueIn } from "@/api/types";
import { stepOf, type Values } from "@/features/issues/actions";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

const stale = [["issues"]];
type Step = { action: IssueAction; row: Pick<Issue, "id" | "version">; body: Values };

async function send({ action, row, body }: Step): Promise<void> {
  const params = { path: { id: row.id }, header: ifMatch(row.version) };
  if (action === "delete") {
    await unwrap(api.DELETE("/api/v1/issues/{id}", { params }));
  } else if (action === "update") {
    await unwrap(api.PATCH("/api/v1/issues/{id}", { params, body }));
  } else {
    // Every action has its own address and body of the same build; a test compares the table with the document.
    const path = `/api/v1/issues/{id}/${stepOf(action)}` as "/api/v1/issues/{id}/comment";
    await once(action, { row, body }, (key) => unwrap(api.POST(path, { params, headers: key, body: body as never })));
  }
}

/** Any action on one issue. */
export function useIssueAction() {
  return useChange({ done: "issue.done", stale, send });
}

export function useReportIssue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: IssueIn) =>
      once("issue", body, (key) => unwrap(api.POST("/api/v1/issues", { body, headers: key }))),
    onSuccess: () => client.invalidateQueries({ queryKey: ["issues"] }),
  });
}

/** One action on many issues; what became of each is in the answer. */
export function useBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BatchIn) =>
      once("issues", body, (key) => unwrap(api.POST("/api/v1/issues/batch", { body, headers: key }))),
    onSettled: () => client.invalidateQueries({ queryKey: ["issues"] }),
  });
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { CommonAnswerIn, CommonProblem, CommonProblemIn } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

export const commonProblemsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ["common-problems", "list", cursor],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/common-problems", { params: { query: { limit: 20, cursor } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Comparing everything that is open takes the server a while; the answer holds for some minutes. */
export const proposalsQuery = queryOptions({
  queryKey: ["common-problems", "proposals"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/common-problems/proposals", { signal })),
  staleTime: 5 * 60_000,
});

export const commonProblemQuery = (id: number) =>
  queryOptions({
    queryKey: ["common-problems", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/common-problems/{id}", { params: { path: { id } }, signal })),
  });

const stale = [["common-problems"], ["issues"]];

export function useConfirmProblem() {
  return useChange({
    done: "common_problem.confirmed",
    stale,
    send: (body: CommonProblemIn) =>
      once("common problem", body, (key) => unwrap(api.POST("/api/v1/common-problems", { body, headers: key }))),
  });
}

/** What became of each issue is in the answer. */
export function useAnswerProblem(row: Pick<CommonProblem, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CommonAnswerIn) =>
      once("common answer", { row, body }, (key) =>
        unwrap(
          api.POST("/api/v1/common-problems/{id}/answer", {
            params: { path: { id: row.id }, header: ifMatch(row.version) },
            body,
            headers: key,
          }),
        ),
      ),
    onSettled: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export function useRemoveIssue(row: Pick<CommonProblem, "id" | "version">) {
  return useChange({
    done: "common_problem.removed",
    stale,
    send: (issue_id: number) =>
      unwrap(
        api.DELETE("/api/v1/common-problems/{id}/issues/{issue_id}", {
          params: { path: { id: row.id, issue_id }, header: ifMatch(row.version) },
        }),
      ),
  });
}

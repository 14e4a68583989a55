import { createFileRoute } from "@tanstack/react-router";
import { CommonProblemsPage, type ProblemsSearch } from "@/features/common-problems/list-page";
import { oneOf } from "@/lib/address";
import { allowIssues } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/common-problems/")({
  validateSearch: (raw: Record<string, unknown>): ProblemsSearch => ({
    view: oneOf(raw, "view", ["proposals"]),
    ...parsePaging(raw),
  }),
  beforeLoad: allowIssues("issues.read"),
  component: function CommonProblems() {
    return <CommonProblemsPage search={Route.useSearch()} />;
  },
});

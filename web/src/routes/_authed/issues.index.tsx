import { createFileRoute } from "@tanstack/react-router";
import { IssueListPage } from "@/features/issues/list-page";
import { parseIssues } from "@/features/issues/search";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/issues/")({
  validateSearch: parseIssues,
  beforeLoad: allowIssues("issues.read", "own_enterprises"),
  component: function Issues() {
    return <IssueListPage search={Route.useSearch()} />;
  },
});

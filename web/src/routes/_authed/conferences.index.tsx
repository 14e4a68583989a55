import { createFileRoute } from "@tanstack/react-router";
import { ConferencesPage } from "@/features/conferences/list-page";
import { allowIssues } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/conferences/")({
  validateSearch: parsePaging,
  beforeLoad: allowIssues("conferences.read"),
  component: function Conferences() {
    return <ConferencesPage search={Route.useSearch()} />;
  },
});

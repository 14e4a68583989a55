import { createFileRoute } from "@tanstack/react-router";
import { NeedsPage } from "@/features/issues/needs-page";
import { parseNeeds } from "@/features/issues/needs-search";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/needs")({
  validateSearch: parseNeeds,
  beforeLoad: allowIssues("issues.read"),
  component: function Needs() {
    return <NeedsPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { ReportPage } from "@/features/issues/report-page";
import { integer } from "@/lib/address";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/issues/new")({
  validateSearch: (raw: Record<string, unknown>): { enterprise_id?: number } => ({
    enterprise_id: integer(raw, "enterprise_id"),
  }),
  beforeLoad: allowIssues("issues.create", "own_enterprises"),
  component: function Report() {
    return <ReportPage enterpriseId={Route.useSearch().enterprise_id} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { AuditPage } from "@/features/audit/audit-page";
import { parseAudit } from "@/features/audit/search";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/audit")({
  validateSearch: parseAudit,
  beforeLoad: allowConsole("audit.read"),
  component: function Audit() {
    return <AuditPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import type { IssueKind } from "@/api/types";
import { SlaProfilesPage } from "@/features/sla-profiles/sla-profiles-page";
import { word } from "@/lib/address";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/sla-profiles")({
  validateSearch: (raw: Record<string, unknown>): { kind?: IssueKind } => ({ kind: word<IssueKind>(raw, "kind") }),
  beforeLoad: allowConsole("clocks.manage"),
  component: function SlaProfiles() {
    return <SlaProfilesPage kind={Route.useSearch().kind ?? "consultation"} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { TerritoriesPage } from "@/features/territories/territories-page";
import { text } from "@/lib/address";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/territories")({
  validateSearch: (raw: Record<string, unknown>): { code?: string } => ({ code: text(raw, "code") }),
  beforeLoad: allowConsole("organizations.manage"),
  component: function Territories() {
    return <TerritoriesPage code={Route.useSearch().code} />;
  },
});

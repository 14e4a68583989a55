import { createFileRoute } from "@tanstack/react-router";
import { ExportListPage } from "@/features/exports/list-page";
import { allowConsole } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/exports/")({
  validateSearch: parsePaging,
  beforeLoad: allowConsole("enterprises.export"),
  component: function Exports() {
    return <ExportListPage search={Route.useSearch()} />;
  },
});

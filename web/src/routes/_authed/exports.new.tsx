import { createFileRoute } from "@tanstack/react-router";
import { parseSearch } from "@/features/enterprises/search";
import { NewExportPage } from "@/features/exports/new-page";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/exports/new")({
  validateSearch: parseSearch,
  beforeLoad: allowConsole("enterprises.export"),
  component: function NewExport() {
    return <NewExportPage search={Route.useSearch()} />;
  },
});

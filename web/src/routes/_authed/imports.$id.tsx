import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "@/features/imports/import-page";
import { parseReport } from "@/features/imports/search";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/imports/$id")({
  validateSearch: parseReport,
  beforeLoad: allowConsole("enterprises.import"),
  component: function Import() {
    return <ImportPage id={Number(Route.useParams().id)} search={Route.useSearch()} />;
  },
});

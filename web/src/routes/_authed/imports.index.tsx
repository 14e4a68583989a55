import { createFileRoute } from "@tanstack/react-router";
import { ImportListPage } from "@/features/imports/list-page";
import { parseHistory } from "@/features/imports/search";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/imports/")({
  validateSearch: parseHistory,
  beforeLoad: allowConsole("enterprises.import"),
  component: function Imports() {
    return <ImportListPage search={Route.useSearch()} />;
  },
});

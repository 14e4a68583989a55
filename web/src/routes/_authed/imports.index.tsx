import { createFileRoute } from "@tanstack/react-router";
import { ImportListPage } from "@/features/imports/list-page";
import { allowConsole } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/imports/")({
  validateSearch: parsePaging,
  beforeLoad: allowConsole("enterprises.import"),
  component: function Imports() {
    return <ImportListPage search={Route.useSearch()} />;
  },
});

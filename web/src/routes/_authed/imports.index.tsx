import { createFileRoute } from "@tanstack/react-router";
import { ImportListPage } from "@/features/imports/list-page";
import { allow } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/imports/")({
  validateSearch: parsePaging,
  beforeLoad: allow("enterprises.import"),
  component: function Imports() {
    return <ImportListPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { EnterpriseListPage } from "@/features/enterprises/list-page";
import { parseSearch } from "@/features/enterprises/search";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/enterprises/")({
  validateSearch: parseSearch,
  beforeLoad: allow("enterprises.read"),
  component: function Enterprises() {
    return <EnterpriseListPage search={Route.useSearch()} />;
  },
});

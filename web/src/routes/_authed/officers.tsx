import { createFileRoute } from "@tanstack/react-router";
import { OfficersPage } from "@/features/officers/officers-page";
import { parseOfficers } from "@/features/officers/search";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/officers")({
  validateSearch: parseOfficers,
  beforeLoad: allow("officers.read"),
  component: function Officers() {
    return <OfficersPage search={Route.useSearch()} />;
  },
});

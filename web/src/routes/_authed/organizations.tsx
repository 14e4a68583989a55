import { createFileRoute } from "@tanstack/react-router";
import { OrganizationsPage } from "@/features/organizations/organizations-page";
import { parseOrganizations } from "@/features/organizations/search";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/organizations")({
  validateSearch: parseOrganizations,
  beforeLoad: allowConsole("organizations.manage"),
  component: function Organizations() {
    return <OrganizationsPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { OrganizationsPage } from "@/features/organizations/organizations-page";
import { parseOrganizations } from "@/features/organizations/search";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/organizations")({
  validateSearch: parseOrganizations,
  beforeLoad: allow("organizations.manage"),
  component: function Organizations() {
    return <OrganizationsPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { RegistrationsPage } from "@/features/registrations/registrations-page";
import { parseRegistrations } from "@/features/registrations/search";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/registrations")({
  validateSearch: parseRegistrations,
  beforeLoad: allow("registrations.review"),
  component: function Registrations() {
    return <RegistrationsPage search={Route.useSearch()} />;
  },
});

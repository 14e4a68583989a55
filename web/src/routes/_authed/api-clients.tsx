import { createFileRoute } from "@tanstack/react-router";
import { ApiClientsPage } from "@/features/api-clients/api-clients-page";
import { allow } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/api-clients")({
  validateSearch: parsePaging,
  beforeLoad: allow("api_clients.manage"),
  component: function ApiClients() {
    return <ApiClientsPage search={Route.useSearch()} />;
  },
});

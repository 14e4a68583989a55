import { createFileRoute } from "@tanstack/react-router";
import { EnterpriseEditPage } from "@/features/enterprises/edit-page";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/enterprises/$id/edit")({
  beforeLoad: allow("enterprises.read", "own_enterprises"),
  component: function EnterpriseEdit() {
    return <EnterpriseEditPage id={Number(Route.useParams().id)} />;
  },
});

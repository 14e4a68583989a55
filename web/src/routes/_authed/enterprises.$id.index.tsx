import { createFileRoute } from "@tanstack/react-router";
import { EnterpriseDetailPage } from "@/features/enterprises/detail-page";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/enterprises/$id/")({
  beforeLoad: allow("enterprises.read", "own_enterprises"),
  component: function Enterprise() {
    return <EnterpriseDetailPage id={Number(Route.useParams().id)} />;
  },
});

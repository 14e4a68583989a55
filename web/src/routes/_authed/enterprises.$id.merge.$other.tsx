import { createFileRoute } from "@tanstack/react-router";
import { MergePage } from "@/features/merging/merge-page";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/enterprises/$id/merge/$other")({
  beforeLoad: allowConsole("enterprises.merge"),
  component: function Merge() {
    const { id, other } = Route.useParams();
    return <MergePage id={Number(id)} other={Number(other)} />;
  },
});

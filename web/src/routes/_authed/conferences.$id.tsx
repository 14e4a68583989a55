import { createFileRoute } from "@tanstack/react-router";
import { ConferencePage } from "@/features/conferences/conference-page";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/conferences/$id")({
  beforeLoad: allowIssues("conferences.read"),
  component: function OneConference() {
    return <ConferencePage id={Number(Route.useParams().id)} />;
  },
});

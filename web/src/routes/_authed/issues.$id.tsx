import { createFileRoute } from "@tanstack/react-router";
import { IssuePage } from "@/features/issues/detail-page";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/issues/$id")({
  beforeLoad: allowIssues("issues.read", "own_enterprises"),
  component: function OneIssue() {
    return <IssuePage id={Number(Route.useParams().id)} />;
  },
});

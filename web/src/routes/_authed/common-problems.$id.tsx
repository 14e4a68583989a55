import { createFileRoute } from "@tanstack/react-router";
import { CommonProblemPage } from "@/features/common-problems/problem-page";
import { allowIssues } from "@/lib/guard";

export const Route = createFileRoute("/_authed/common-problems/$id")({
  beforeLoad: allowIssues("issues.read"),
  component: function OneCommonProblem() {
    return <CommonProblemPage id={Number(Route.useParams().id)} />;
  },
});

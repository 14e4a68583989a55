import { createFileRoute } from "@tanstack/react-router";
import type { SupervisionState } from "@/api/types";
import { SupervisionPage, type SupervisionSearch } from "@/features/issues/supervision-page";
import { text } from "@/lib/address";
import { allowIssues } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

const states: readonly SupervisionState[] = ["open", "answered", "closed"];

export const Route = createFileRoute("/_authed/supervision")({
  validateSearch: (raw: Record<string, unknown>): SupervisionSearch => ({
    ...parsePaging(raw),
    state: states.find((one) => one === text(raw, "state")),
  }),
  beforeLoad: allowIssues("issues.supervise", "issues.handle", "issues.coordinate"),
  component: function Supervision() {
    return <SupervisionPage search={Route.useSearch()} />;
  },
});

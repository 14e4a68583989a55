import { createFileRoute } from "@tanstack/react-router";
import { NeedsPage, type NeedsSearch, needKinds } from "@/features/issues/needs-page";
import { oneOf, text } from "@/lib/address";
import { allowIssues } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/needs")({
  validateSearch: (raw: Record<string, unknown>): NeedsSearch => ({
    kind: oneOf(raw, "kind", needKinds),
    state: oneOf(raw, "state", ["open"]),
    q: text(raw, "q"),
    ...parsePaging(raw),
  }),
  beforeLoad: allowIssues("issues.read"),
  component: function Needs() {
    return <NeedsPage search={Route.useSearch()} />;
  },
});

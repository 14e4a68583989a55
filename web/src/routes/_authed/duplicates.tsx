import { createFileRoute } from "@tanstack/react-router";
import { DuplicatesPage } from "@/features/merging/duplicates-page";
import { parseDuplicates } from "@/features/merging/search";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/duplicates")({
  validateSearch: parseDuplicates,
  beforeLoad: allowConsole("enterprises.merge"),
  component: function Duplicates() {
    return <DuplicatesPage search={Route.useSearch()} />;
  },
});

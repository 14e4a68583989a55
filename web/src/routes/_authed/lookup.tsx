import { createFileRoute } from "@tanstack/react-router";
import { LookupPage } from "@/features/enterprises/lookup-page";
import { parseLookup } from "@/features/enterprises/search";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/lookup")({
  validateSearch: parseLookup,
  beforeLoad: allow("enterprises.lookup"),
  component: function Lookup() {
    return <LookupPage search={Route.useSearch()} />;
  },
});

import { createFileRoute } from "@tanstack/react-router";
import { DictionariesPage } from "@/features/dictionaries/dictionaries-page";
import { editable } from "@/features/dictionaries/queries";
import { text } from "@/lib/address";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/dictionaries")({
  validateSearch: (raw: Record<string, unknown>) => ({ code: editable.find((one) => one === text(raw, "code")) }),
  beforeLoad: allowConsole("dictionaries.manage"),
  component: function Dictionaries() {
    return <DictionariesPage code={Route.useSearch().code ?? "tags"} />;
  },
});

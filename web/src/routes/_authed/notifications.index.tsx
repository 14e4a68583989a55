import { createFileRoute } from "@tanstack/react-router";
import { InboxPage, type InboxSearch } from "@/features/notifications/inbox-page";
import { text } from "@/lib/address";
import { loadTexts } from "@/lib/i18n";
import { parsePaging } from "@/lib/paging";

export const Route = createFileRoute("/_authed/notifications/")({
  validateSearch: (raw: Record<string, unknown>): InboxSearch => ({
    ...parsePaging(raw),
    show: text(raw, "show") === "unread" ? "unread" : undefined,
  }),
  beforeLoad: () => loadTexts("issues"),
  component: function Inbox() {
    return <InboxPage search={Route.useSearch()} />;
  },
});

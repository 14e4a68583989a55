import { createFileRoute } from "@tanstack/react-router";
import { CalendarsPage, type CalendarsSearch } from "@/features/calendars/calendars-page";
import { integer } from "@/lib/address";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/calendars")({
  validateSearch: (raw: Record<string, unknown>): CalendarsSearch => {
    const year = integer(raw, "year");
    return { id: integer(raw, "id"), year: year && year >= 1950 && year <= 2200 ? year : undefined };
  },
  beforeLoad: allowConsole("clocks.manage"),
  component: function Calendars() {
    return <CalendarsPage search={Route.useSearch()} />;
  },
});

import type { Calendar, CalendarDay, CalendarPatch, CalendarYear, DayOfYear } from "@/api/types";

/** Changed days of one year that are not saved yet; null takes back what the calendar says about a date. */
export type Draft = ReadonlyMap<string, CalendarDay | null>;

export const nothing: Draft = new Map();

/** A day as it will be. What the base says about a date that is taken back is known to the server only. */
export function drafted(day: DayOfYear, draft: Draft): DayOfYear {
  const change = draft.get(day.date);
  if (!change) return day;
  return { ...day, kind: change.kind, note: change.note ?? null, is_working: change.kind === "work", inherited: false };
}

/** The change that saves a draft, and with it whether the year's days off are known. */
export function patchOf(calendar: Calendar, year: number, draft: Draft, announced: boolean): CalendarPatch {
  const own: CalendarYear | undefined = calendar.years.find((one) => one.year === year);
  const kept = (own?.days ?? []).filter((day) => !draft.has(day.date));
  const changed = [...draft.values()].filter((day) => day !== null);
  const days = [...kept, ...changed].sort((a, b) => a.date.localeCompare(b.date));
  return { years: [{ year, announced, days }] };
}

/** The months of a year, each with its days and how many cells stand before the first one (Monday first). */
export function months(days: readonly DayOfYear[]): { month: number; before: number; days: DayOfYear[] }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const own = days.filter((day) => Number(day.date.slice(5, 7)) === index + 1);
    const first = own[0] ? new Date(`${own[0].date}T00:00:00Z`).getUTCDay() : 1;
    return { month: index + 1, before: (first + 6) % 7, days: own };
  });
}

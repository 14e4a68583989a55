import { describe, expect, it } from "vitest";
import type { Calendar, DayOfYear } from "@/api/types";
import { drafted, months, patchOf } from "@/features/calendars/draft";

const day = (date: string): DayOfYear => ({
  date,
  is_working: true,
  kind: null,
  note: null,
  inherited: false,
  windows: [],
});

const calendar = {
  years: [
    {
      year: 2027,
      announced: false,
      days: [
        { date: "2027-01-01", kind: "rest", windows: [], note: "元旦" },
        { date: "2027-02-06", kind: "rest", windows: [], note: "春节" },
      ],
    },
    { year: 2026, announced: true, days: [{ date: "2026-01-01", kind: "rest", windows: [], note: "元旦" }] },
  ],
} as unknown as Calendar;

describe("a draft of a year", () => {
  const work = { date: "2027-01-03", kind: "work" as const, windows: [], note: "元旦" };
  const draft = new Map([
    ["2027-01-03", work],
    ["2027-02-06", null],
  ]);

  it("keeps what it does not speak of, and touches no other year", () => {
    expect(patchOf(calendar, 2027, draft, true)).toEqual({
      years: [{ year: 2027, announced: true, days: [calendar.years[0]?.days[0], work] }],
    });
    expect(patchOf(calendar, 2028, new Map([["2028-01-01", null]]), false)).toEqual({
      years: [{ year: 2028, announced: false, days: [] }],
    });
  });

  it("shows a day as it will be", () => {
    expect(drafted(day("2027-01-03"), draft)).toMatchObject({ kind: "work", is_working: true, note: "元旦" });
    expect(drafted(day("2027-01-04"), draft)).toEqual(day("2027-01-04"));
  });

  it("lays months out from Monday", () => {
    const laid = months([day("2027-02-01"), day("2027-02-02"), day("2027-05-01")]);
    expect(laid.map((one) => one.days.length)).toEqual([0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect([laid[1]?.before, laid[4]?.before]).toEqual([0, 5]);
  });
});

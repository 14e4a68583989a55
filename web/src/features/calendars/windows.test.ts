import { describe, expect, it } from "vitest";
import { readWindows, writeWindows } from "@/features/calendars/windows";

describe("windows of a day", () => {
  const office = [
    { from: "09:00", to: "12:00" },
    { from: "13:30", to: "17:30" },
  ];

  it("are read as they are written, and as people write them", () => {
    expect(writeWindows(office)).toBe("09:00-12:00, 13:30-17:30");
    expect(readWindows("09:00-12:00, 13:30-17:30")).toEqual(office);
    expect(readWindows(" 9:00—12:00、13：30至17：30 ")).toEqual(office);
    expect(readWindows("")).toEqual([]);
    expect(writeWindows([])).toBe("");
  });

  it("are nothing else", () => {
    for (const text of ["9-12", "09:00", "09:00-", "all day", "09:00-12:00 13:30-17:30"])
      expect(readWindows(text)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { fromShown, isPeriod, shownUnit, toShown } from "@/features/enterprises/units";

describe("figures", () => {
  it("shows fen as 万元 and takes them back without a rounding error", () => {
    expect(shownUnit("fen")).toBe("wan");
    expect(toShown(123_450_000, "fen")).toBe(123.45);
    for (const wan of [0, 0.01, 1.15, 29.01, 99_999_999.99]) expect(toShown(fromShown(wan, "fen"), "fen")).toBe(wan);
    expect(fromShown(35, "person")).toBe(35);
  });
  it("knows a period by its frequency", () => {
    expect(isPeriod("2025", "year")).toBe(true);
    expect(isPeriod("2025-13", "month")).toBe(false);
    expect(isPeriod("2025-09", "month")).toBe(true);
    expect(isPeriod("2025-09", "year")).toBe(false);
    expect(isPeriod("2025-01/06", "month")).toBe(true);
    expect(isPeriod("2025-01/06", "year")).toBe(false);
    expect(isPeriod("2025-Q3", "quarter")).toBe(true);
    expect(isPeriod("2025-Q5", "quarter")).toBe(false);
  });
});

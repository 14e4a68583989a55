import { describe, expect, it } from "vitest";
import type { Finding } from "@/api/types";
import { findingsAt } from "@/features/imports/findings";
import { parseReport, toRowsQuery } from "@/features/imports/search";
import { percent, stageOf, stepOf } from "@/features/imports/stage";

const finding = (change: Partial<Finding>): Finding =>
  ({
    column: null,
    field: null,
    code: "X",
    severity: "error",
    value: null,
    suggestion: null,
    message: "",
    ...change,
  }) as Finding;

describe("the import wizard", () => {
  it("comes back to the step that the server is at", () => {
    expect(stageOf({ state: "uploaded" }, false)).toBe("adjust");
    expect(stageOf({ state: "queued" }, true)).toBe("working");
    expect(stageOf({ state: "checked" }, false)).toBe("checked");
    expect(stageOf({ state: "checked" }, true)).toBe("adjust");
    expect(stageOf({ state: "completed" }, true)).toBe("done");
    expect([stepOf("adjust", false), stepOf("working", true), stepOf("working", false), stepOf("done", false)]).toEqual(
      [1, 2, 3, 4],
    );
  });
  it("shows progress only when the end is known", () => {
    expect(percent({ processed_rows: 50, total_rows: 200 })).toBe(25);
    expect(percent({ processed_rows: 50, total_rows: null })).toBeUndefined();
    expect(percent({ processed_rows: 201, total_rows: 200 })).toBe(100);
  });
  it("marks findings at their cells", () => {
    const columns = [
      { index: 0, heading: "企业名称", field: "name" },
      { index: 3, heading: "联系电话", field: "contact_phone" },
    ] satisfies Parameters<typeof findingsAt>[1];
    const item = {
      findings: [
        finding({ column: "联系电话", code: "PHONE_INVALID" }),
        finding({ field: "name", code: "NAME_MISSING" }),
        finding({ code: "CONFLICT" }),
      ],
    };
    const { cells, rest } = findingsAt(item, columns);
    expect(cells.get(3)?.map((one) => one.code)).toEqual(["PHONE_INVALID"]);
    expect(cells.get(0)?.map((one) => one.code)).toEqual(["NAME_MISSING"]);
    expect(rest.map((one) => one.code)).toEqual(["CONFLICT"]);
  });
  it("filters the report by status or by warning", () => {
    expect(toRowsQuery("failed", undefined)).toEqual({ limit: 20, cursor: undefined, status: "failed" });
    expect(toRowsQuery("warnings", "c")).toEqual({ limit: 20, cursor: "c", has_warning: true });
    expect(parseReport({ rows: "nonsense" })).toEqual({ rows: undefined });
  });
});

import { describe, expect, it } from "vitest";
import type { Finding } from "@/api/types";
import { findingsAt } from "@/features/imports/findings";
import { kindsOf } from "@/features/imports/kinds";
import { decided, meaningOf } from "@/features/imports/meaning";
import { parseHistory, parseReport, toImportQuery, toRowsQuery } from "@/features/imports/search";
import { percent, stageOf, stepOf, undoPercent } from "@/features/imports/stage";

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
  it("adds a decision to those already made", () => {
    const layout = { mapping: { "1": "name", "2": null }, figures: { "3": "revenue" } };
    const row = { options: { layout } } as unknown as Parameters<typeof decided>[0];
    expect(decided(row, 4, "credit_code")).toEqual({
      mapping: { "1": "name", "2": null, "4": "credit_code" },
      figures: { "3": "revenue" },
    });
    expect(decided(row, 2, "figure:profit")).toEqual({
      mapping: { "1": "name" },
      figures: { "2": "profit", "3": "revenue" },
    });
    expect(decided(row, 3, undefined)).toEqual({ mapping: { "1": "name", "2": null, "3": null }, figures: {} });
    expect(meaningOf({ field: "figure", indicator: "tax" })).toBe("figure:tax");
    expect(meaningOf({ field: null, indicator: null })).toBeUndefined();
  });
  it("offers the kinds that somebody may import", () => {
    expect(kindsOf({ permissions: ["enterprises.import"] })).toEqual(["enterprises", "contacts", "indicators"]);
    expect(kindsOf({ permissions: ["enterprises.import", "officers.manage"] })).toContain("officers");
  });
  it("filters the report by status or by warning", () => {
    expect(toRowsQuery("failed", undefined)).toEqual({ limit: 20, cursor: undefined, status: "failed" });
    expect(toRowsQuery("warnings", "c")).toEqual({ limit: 20, cursor: "c", has_warning: true });
    expect(parseReport({ rows: "nonsense" })).toEqual({ rows: undefined });
  });
  it("shows where a stopped and a taken back import stand", () => {
    expect(stageOf({ state: "cancelled" }, false)).toBe("stopped");
    expect(stageOf({ state: "cancelled" }, true)).toBe("adjust");
    expect([stageOf({ state: "undoing" }, false), stageOf({ state: "undo_failed" }, true)]).toEqual([
      "undoing",
      "undone",
    ]);
    const rows = { created_rows: 150, updated_rows: 50, undone_rows: 90, kept_rows: 10 };
    expect(undoPercent(rows)).toBe(50);
    expect(undoPercent({ ...rows, created_rows: 0, updated_rows: 0 })).toBe(100);
    expect(toRowsQuery("kept", undefined)).toEqual({ limit: 20, cursor: undefined, undo: "kept" });
  });
  it("keeps the filter of the history in the address", () => {
    const search = parseHistory({ state: "undone", mine: "true", from: "2025-03-01", to: "soon" });
    expect(search).toEqual({ state: "undone", mine: true, from: "2025-03-01", to: undefined });
    expect(toImportQuery(search, 7)).toEqual({
      cursor: undefined,
      state: "undone",
      user_id: 7,
      sent_from: "2025-03-01",
      sent_to: undefined,
    });
  });
});

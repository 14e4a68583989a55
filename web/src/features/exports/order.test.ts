import { describe, expect, it } from "vitest";
import { fileName, grouped, orderOf } from "@/features/exports/order";

const all = ["name", "phone_masked", "contact_phone", "revenue", "id"] as const;

describe("an export", () => {
  it("takes the filter of the address and nothing of the screen", () => {
    const search = { q: "家具", tag: ["high_tech", "tech_sme"], sort: "name", cursor: "x", page: 3, key_account: true };
    const order = orderOf({ ...search, sort: "name", columns: ["legal"] }, "xlsx", all, all, false);
    expect(order.filter).toEqual({ q: "家具", tag: "high_tech,tech_sme", key_account: true });
    expect(order.fields).toEqual(["name", "phone_masked", "contact_phone", "revenue", "id"]);
  });
  it("names columns in the order of the server, and none when all are wanted", () => {
    expect(orderOf({}, "csv", ["id", "name"], all, false).fields).toEqual(["name", "id"]);
    expect(orderOf({}, "csv", ["id", "name", "revenue", "phone_masked"], all, true)).toEqual({
      resource: "enterprises",
      format: "csv",
      filter: {},
      include_phones: true,
    });
  });
  it("offers every column but full numbers once", () => {
    const offered = grouped([...all, "new_one" as never]);
    expect(offered.flatMap(({ columns }) => columns).sort()).toEqual([
      "id",
      "name",
      "new_one",
      "phone_masked",
      "revenue",
    ]);
    expect(offered.at(-1)).toEqual({ group: "record", columns: ["id", "new_one"] });
  });
  it("is called by its time", () => {
    const made = new Date(2026, 10, 21, 15, 4).toISOString();
    expect(fileName("企业名单", { created_at: made, format: "xlsx" })).toBe("企业名单_20261121_1504.xlsx");
  });
});

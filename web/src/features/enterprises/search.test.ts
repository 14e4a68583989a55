import { describe, expect, it } from "vitest";
import * as view from "@/features/enterprises/search";
import { parseAddress, stringifyAddress } from "@/lib/address";

const full: view.EnterpriseSearch = {
  q: "家具",
  territory_code: "411203",
  report_group: "industry",
  industry_section: "C",
  size: "small",
  tag: ["high_tech", "key_tax"],
  above_scale: "unknown",
  status: "operating",
  platform_status: "listed",
  key_account: true,
  managing_organization_id: 4,
  sort: "-updated_at",
  columns: ["territory", "officer"],
  cursor: "abc.def",
  page: 3,
};

describe("the enterprise list in the address", () => {
  it("survives the way through the address", () => {
    expect(view.parseSearch(parseAddress(stringifyAddress(full)))).toEqual(full);
  });
  it("ignores what nobody could have chosen", () => {
    const raw = { size: "a b", sort: "password", above_scale: "maybe", tag: "ok,<script>", columns: "x", page: "2" };
    expect(view.parseSearch(raw)).toEqual({ tag: ["ok"], columns: [] });
  });
  it("starts from the first page when a filter or the order changes", () => {
    const changed = view.withChange(full, { size: undefined });
    expect(changed.cursor).toBeUndefined();
    expect(changed.page).toBeUndefined();
    expect("size" in changed).toBe(false);
    expect(view.withChange(full, { tag: [] }).tag).toBeUndefined();
  });
  it("keeps the page when only the columns change, and hides the default choice", () => {
    expect(view.withColumns(full, ["size"])).toMatchObject({ cursor: "abc.def", columns: ["size"] });
    expect("columns" in view.withColumns(full, [...view.defaultColumns])).toBe(false);
    expect(view.shownColumns({})).toEqual(view.defaultColumns);
  });
  it("asks the API for rows, not for how they look", () => {
    expect(view.toQuery(full)).toEqual({
      q: "家具",
      territory_code: "411203",
      report_group: "industry",
      industry_section: "C",
      size: "small",
      tag: "high_tech,key_tax",
      above_scale: "unknown",
      status: "operating",
      platform_status: "listed",
      key_account: true,
      managing_organization_id: 4,
      sort: "-updated_at",
      cursor: "abc.def",
      limit: 20,
    });
  });
  it("counts filters without the text, and clears all of them", () => {
    expect(view.activeFilters(full)).toHaveLength(10);
    expect(view.withoutFilters(full)).toEqual({ sort: "-updated_at", columns: ["territory", "officer"] });
  });
});

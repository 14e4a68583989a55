import { describe, expect, it } from "vitest";
import type { Organization } from "@/api/types";
import { filterTree, toTree } from "@/features/organizations/tree";

const row = (id: number, parent_id: number | null, name: string) =>
  ({ id, parent_id, name, short_name: null }) as Organization;
const rows = [
  row(1, null, "陕州区"),
  row(2, 1, "大营镇"),
  row(3, 1, "工信局"),
  row(4, 2, "南社区"),
  row(9, 8, "孤立单位"),
];

describe("the tree of organisations", () => {
  it("loses nobody whose parent is out of sight", () => {
    expect(toTree(rows).map((node) => node.row.name)).toEqual(["陕州区", "孤立单位"]);
  });
  it("keeps the way to every match", () => {
    const found = filterTree(toTree(rows), "社区");
    expect(found.map((node) => node.row.name)).toEqual(["陕州区"]);
    expect(found[0]?.children.map((node) => node.row.name)).toEqual(["大营镇"]);
    expect(filterTree(toTree(rows), "没有")).toEqual([]);
    expect(filterTree(toTree(rows), " ")).toHaveLength(2);
  });
});

import { describe, expect, it } from "vitest";
import { type FormValues, rebase, toForm, toInput, toPatch } from "@/features/enterprises/form/values";
import { enterprise } from "@/testing/data";

const opened = toForm(enterprise());

describe("the enterprise form and the API", () => {
  it("sends nothing when nothing was changed", () => {
    expect(toPatch(opened, { ...opened, tags: [...(opened.tags ?? [])] })).toEqual({});
    expect(toPatch(opened, { ...opened, note: "  " })).toEqual({});
  });
  it("sends only what was changed, and null for what was cleared", () => {
    const after: FormValues = {
      ...opened,
      name: " 新名称 ",
      founded_on: null,
      above_scale: "yes",
      tags: [],
      note: "备注",
    };
    expect(toPatch(opened, after)).toEqual({
      name: "新名称",
      founded_on: null,
      above_scale: true,
      tags: [],
      note: "备注",
    });
  });
  it("sets and takes back a manual size", () => {
    const set = { ...opened, size_override: { size: "micro", reason: "现场核实" } };
    expect(toPatch(opened, set)).toEqual({ size_override: { size: "micro", reason: "现场核实" } });
    expect(toPatch(set, { ...opened, size_override: { size: undefined, reason: "现场核实" } })).toEqual({
      size_override: null,
    });
  });
  it("creates with clean values and without empty ones", () => {
    const values = {
      name: " 甲 ",
      entity_kind: "company",
      territory_code: "411203",
      credit_code: " 9144 0300 1922 0382 16",
      note: "",
    };
    expect(toInput({ ...values, above_scale: "unknown", tags: [] })).toEqual({
      name: "甲",
      entity_kind: "company",
      territory_code: "411203",
      credit_code: "914403001922038216",
    });
  });
  it("lays what was typed over what the row has become", () => {
    const fresh = toForm(enterprise({ name: "他人改名", legal_representative: "赵六", version: 4 }));
    const typed = { ...opened, legal_representative: "钱七", note: "我的备注" };
    expect(rebase(opened, typed, fresh)).toMatchObject({
      name: "他人改名",
      legal_representative: "钱七",
      note: "我的备注",
    });
  });
});

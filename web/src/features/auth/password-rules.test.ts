import { describe, expect, it } from "vitest";
import { passwordWeakness } from "@/features/auth/password-rules";
import { safeNext } from "@/lib/address";

describe("a new password", () => {
  it.each([
    ["short-1", "short"],
    ["abcdefghijkl", "plain"],
    ["123456789012", "plain"],
    ["zhouming-2026", "username"],
    ["走访要实-2026-秋", undefined],
  ])("%s", (password, weakness) => {
    expect(passwordWeakness(password, "zhouming")).toBe(weakness);
  });
});

describe("where log-in leads", () => {
  it("stays on this site", () => {
    expect(safeNext("/enterprises?size=small")).toBe("/enterprises?size=small");
    for (const next of [undefined, "", "https://evil.example", "//evil.example", "/\\evil.example"])
      expect(safeNext(next)).toBe("/");
  });
});

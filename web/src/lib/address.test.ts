import { describe, expect, it } from "vitest";
import { flag, integer, list, oneOf, parseAddress, stringifyAddress, text } from "@/lib/address";

describe("address", () => {
  it("writes plain parameters and leaves out what is empty", () => {
    expect(stringifyAddress({ q: "家具 厂", tag: ["a", "b"], size: undefined, note: "", none: [], page: 2 })).toBe(
      "?q=%E5%AE%B6%E5%85%B7+%E5%8E%82&tag=a,b&page=2",
    );
    expect(stringifyAddress({})).toBe("");
  });
  it("reads back what it wrote", () => {
    const address = stringifyAddress({ q: "a&b=c%", tag: ["x", "y"], key: true });
    const raw = parseAddress(address);
    expect([text(raw, "q"), list(raw, "tag"), flag(raw, "key")]).toEqual(["a&b=c%", ["x", "y"], true]);
  });
  it("takes nothing that is not what it should be", () => {
    expect(text({ q: "   " }, "q")).toBeUndefined();
    expect(text({ q: { a: 1 } }, "q")).toBeUndefined();
    expect(integer({ id: "-1" }, "id")).toBeUndefined();
    expect(integer({ id: "1e9" }, "id")).toBeUndefined();
    expect(integer({ id: "42" }, "id")).toBe(42);
    expect(flag({ k: "yes" }, "k")).toBeUndefined();
    expect(oneOf({ s: "up" }, "s", ["down"])).toBeUndefined();
    expect(list({ t: ",,a," }, "t")).toEqual(["a"]);
  });
});

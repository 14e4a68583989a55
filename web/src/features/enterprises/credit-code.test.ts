import { describe, expect, it } from "vitest";
import { isCreditCode, normalizeCreditCode, suggestCreditCode } from "@/features/enterprises/credit-code";

describe("credit codes", () => {
  it("accepts published codes and refuses a wrong check character", () => {
    for (const code of ["914403001922038216", "9144030071526726XG", "91110000802100433B", "91350900587527783P"])
      expect(isCreditCode(code), code).toBe(true);
    expect(isCreditCode("914403001922038217")).toBe(false);
    expect(isCreditCode("91440300192203821")).toBe(false);
  });
  it("reads what people paste", () => {
    expect(normalizeCreditCode("\t９１４４０３００ 1922-038216'")).toBe("914403001922038216");
  });
  it("offers digits for letters that cannot occur, and only when that makes a valid code", () => {
    expect(suggestCreditCode("91440300I922038216")).toBe("914403001922038216");
    expect(suggestCreditCode("9I440300l922038216")).toBeUndefined();
    expect(suggestCreditCode("914403001922038216")).toBeUndefined();
    expect(suggestCreditCode("9144O3O01922038216")).toBe("914403001922038216");
    expect(suggestCreditCode("9144O3O01922038217")).toBeUndefined();
    expect(suggestCreditCode("short")).toBeUndefined();
  });
});

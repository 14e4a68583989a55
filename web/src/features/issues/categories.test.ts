import { describe, expect, it } from "vitest";
import { withoutTemplate } from "@/features/issues/categories";

describe("the text that a suggestion is asked for", () => {
  const template = "贷款银行：\n贷款金额（万元）与到期日：\n希望解决：";
  it("leaves the questions of the template away", () => {
    expect(withoutTemplate(template, template)).toBe("");
    expect(withoutTemplate("贷款银行：农商行\n贷款金额（万元）与到期日：\n招不到焊工", template)).toBe(
      "农商行\n招不到焊工",
    );
  });
  it("is the whole text where there is no template", () => {
    expect(withoutTemplate(" 缺普工 \n", undefined)).toBe("缺普工");
  });
});

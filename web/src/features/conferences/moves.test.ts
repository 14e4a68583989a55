import { describe, expect, it } from "vitest";
import { moved } from "@/features/conferences/moves";

describe("the order of an agenda", () => {
  it("changes by one place and stays at its ends", () => {
    expect(moved([3, 5, 8], 8, -1)).toEqual([3, 8, 5]);
    expect(moved([3, 5, 8], 3, 1)).toEqual([5, 3, 8]);
    expect(moved([3, 5, 8], 3, -1)).toEqual([3, 5, 8]);
    expect(moved([3, 5, 8], 8, 1)).toEqual([3, 5, 8]);
    expect(moved([3, 5, 8], 9, 1)).toEqual([3, 5, 8]);
  });
});

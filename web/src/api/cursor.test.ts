import { describe, expect, it } from "vitest";
import { everyPage, nextPage, previousPage, readTrail } from "@/api/cursor";

describe("paging by cursor", () => {
  it("goes forth and back the same way", () => {
    const second = nextPage({}, [], "b");
    expect(second).toEqual({ paging: { cursor: "b", page: 2 }, trail: [null] });
    const third = nextPage(second.paging, second.trail, "c");
    expect(third).toEqual({ paging: { cursor: "c", page: 3 }, trail: [null, "b"] });
    expect(previousPage(third.paging, third.trail)).toEqual(second);
    expect(previousPage(second.paging, second.trail)).toEqual({ paging: {}, trail: [] });
  });
  it("leads a pasted link back to the first page", () => {
    expect(previousPage({ cursor: "z", page: 9 }, [])).toEqual({ paging: {}, trail: [] });
  });
  it("trusts no foreign history entry", () => {
    expect(readTrail({ trail: [null, "a"] })).toEqual([null, "a"]);
    for (const state of [undefined, {}, { trail: "a" }, { trail: [1] }]) expect(readTrail(state)).toEqual([]);
  });
  it("reads a short list to its end and stops at an endless one", async () => {
    const pages: Record<string, { items: number[]; next_cursor: string | null }> = {
      first: { items: [1, 2], next_cursor: "n" },
      n: { items: [3], next_cursor: null },
    };
    const answer = (cursor: string | undefined) => Promise.resolve(pages[cursor ?? "first"] ?? { items: [] });
    expect(await everyPage(answer)).toEqual([1, 2, 3]);
    await expect(everyPage(async () => ({ items: [1], next_cursor: "x" }), 3)).rejects.toMatchObject({
      code: "list_too_long",
    });
  });
});

import { expect, test } from "vitest";
import { fitted, reduced } from "@/features/attachments/reduce";

test("the longer edge decides, and nothing is enlarged", () => {
  expect(fitted(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
  expect(fitted(3000, 4000, 2000)).toEqual({ width: 1500, height: 2000 });
  expect(fitted(800, 600, 2000)).toEqual({ width: 800, height: 600 });
  expect(fitted(100_000, 3, 2000)).toEqual({ width: 2000, height: 1 });
});

test("documents, small pictures and what cannot be drawn go as they are", async () => {
  for (const [name, type] of [
    ["a.pdf", "application/pdf"],
    ["a.png", "image/png"],
    ["a.heic", "image/heic"],
  ] as const) {
    const file = new File(["content"], name, { type });
    expect(await reduced(file)).toBe(file);
  }
});

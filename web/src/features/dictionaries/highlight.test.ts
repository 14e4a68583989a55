import { expect, test } from "vitest";
import { pieces } from "@/features/dictionaries/highlight";

test("a text is cut where words were found", () => {
  expect(pieces("续贷难", [{ start: 0, end: 2 }])).toEqual([
    { text: "续贷", found: true },
    { text: "难", found: false },
  ]);
  expect(pieces("没有", [])).toEqual([{ text: "没有", found: false }]);
  expect(pieces("", [])).toEqual([]);
});

test("words that overlap are one mark", () => {
  const words = [
    { start: 1, end: 3 },
    { start: 2, end: 4 },
  ];
  expect(pieces("缺抵押物啊", words).map((piece) => piece.text)).toEqual(["缺", "抵押物", "啊"]);
});

test("rare characters count once", () => {
  expect(pieces("𬱖厂续贷", [{ start: 2, end: 4 }]).map((piece) => piece.text)).toEqual(["𬱖厂", "续贷"]);
});

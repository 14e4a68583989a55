import { expect, test } from "vitest";
import { takeEvents } from "@/features/notifications/follow";

test("events are taken as they become complete, signs of life are not events", () => {
  const first = takeEvents('event: inbox\ndata: {"unread":1}\n\n: still here\n\nevent: inbox\nda');
  expect(first.events).toEqual(['{"unread":1}']);
  const second = takeEvents(`${first.rest}ta: {"unread":2}\n\n`);
  expect(second).toEqual({ events: ['{"unread":2}'], rest: "" });
});

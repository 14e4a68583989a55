import { describe, expect, it } from "vitest";
import { Problem } from "@/api/problem";
import { once, uuid } from "@/lib/idempotency";

describe("repeated posts", () => {
  it("keeps the key while the network fails, and drops it at any answer", async () => {
    const keys: string[] = [];
    const post = (outcome: () => Promise<string>) =>
      once("test", { a: 1 }, (key) => {
        keys.push(key["Idempotency-Key"]);
        return outcome();
      });
    await expect(post(() => Promise.reject(Problem.network()))).rejects.toThrow();
    await expect(post(() => Promise.reject(new Problem({ code: "invalid" }, 422)))).rejects.toThrow();
    await post(() => Promise.resolve("ok"));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });
  it("makes version 4 identifiers without a secure context", () => {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

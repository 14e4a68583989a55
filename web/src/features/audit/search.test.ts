import dayjs from "dayjs";
import { describe, expect, it } from "vitest";
import { parseAudit, toAuditQuery } from "@/features/audit/search";

describe("the address of the audit page", () => {
  it("keeps what it knows and drops what it does not", () => {
    const raw = { action: "enterprise.update", user_id: "7", from: "2026-01-02", to: "soon", who: "x", cursor: "c" };
    expect(parseAudit(raw)).toMatchObject({ action: "enterprise.update", user_id: 7, from: "2026-01-02", cursor: "c" });
    expect(parseAudit(raw).to).toBeUndefined();
  });
  it("means the last day to its end", () => {
    const query = toAuditQuery({ from: "2026-01-02", to: "2026-01-02", page: 3 });
    expect(dayjs(query.to).diff(dayjs(query.from), "hour")).toBe(24);
    expect(query).not.toHaveProperty("page");
  });
});

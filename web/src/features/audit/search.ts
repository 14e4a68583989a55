import dayjs from "dayjs";
import type { AuditQuery } from "@/api/types";
import { integer, text, word } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

/** Days instead of moments: what people ask for. */
export type AuditSearch = {
  resource?: string;
  resource_id?: string;
  action?: string;
  user_id?: number;
  organization_id?: number;
  request_id?: string;
  from?: string;
  to?: string;
  cursor?: string;
  page?: number;
};

const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

/** An action's code has a dot in it, unlike the words of other dictionaries. */
const code = (value: string | undefined) => (value && /^[\w.]{1,64}$/.test(value) ? value : undefined);

export function parseAudit(raw: Record<string, unknown>): AuditSearch {
  return {
    resource: word(raw, "resource"),
    resource_id: text(raw, "resource_id")?.slice(0, 64),
    action: code(text(raw, "action")),
    user_id: integer(raw, "user_id"),
    organization_id: integer(raw, "organization_id"),
    request_id: text(raw, "request_id")?.slice(0, 100),
    from: day(text(raw, "from")),
    to: day(text(raw, "to")),
    ...parsePaging(raw),
  };
}

/** The last day is meant to its end. */
export function toAuditQuery({ page: _page, from, to, ...rest }: AuditSearch): AuditQuery {
  return {
    ...rest,
    from: from ? dayjs(from).startOf("day").toISOString() : undefined,
    to: to ? dayjs(to).add(1, "day").startOf("day").toISOString() : undefined,
  };
}

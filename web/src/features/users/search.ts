import type { UserQuery } from "@/api/types";
import { integer, text, word } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type UserSearch = {
  q?: string;
  organization_id?: number;
  role?: UserQuery["role"];
  cursor?: string;
  page?: number;
};

export function parseUsers(raw: Record<string, unknown>): UserSearch {
  return {
    q: text(raw, "q")?.slice(0, 100),
    organization_id: integer(raw, "organization_id"),
    role: word(raw, "role"),
    ...parsePaging(raw),
  };
}

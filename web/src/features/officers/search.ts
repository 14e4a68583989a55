import type { OfficerQuery } from "@/api/types";
import { integer, text, word } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type OfficerSearch = {
  q?: string;
  organization_id?: number;
  level?: OfficerQuery["level"];
  status?: OfficerQuery["status"];
  territory_code?: string;
  cursor?: string;
  page?: number;
};

export function parseOfficers(raw: Record<string, unknown>): OfficerSearch {
  return {
    q: text(raw, "q")?.slice(0, 100),
    organization_id: integer(raw, "organization_id"),
    level: word(raw, "level"),
    status: word(raw, "status"),
    territory_code: word(raw, "territory_code"),
    ...parsePaging(raw),
  };
}

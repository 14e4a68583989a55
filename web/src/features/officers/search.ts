import { integer, text } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type OfficerSearch = {
  q?: string;
  organization_id?: number;
  level?: string;
  status?: string;
  territory_code?: string;
  cursor?: string;
  page?: number;
};

export function parseOfficers(raw: Record<string, unknown>): OfficerSearch {
  return {
    q: text(raw, "q")?.slice(0, 100),
    organization_id: integer(raw, "organization_id"),
    level: text(raw, "level"),
    status: text(raw, "status"),
    territory_code: text(raw, "territory_code"),
    ...parsePaging(raw),
  };
}

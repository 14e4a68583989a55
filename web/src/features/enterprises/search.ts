import type { EnterpriseQuery } from "@/api/types";
import { flag, integer, list, oneOf, text, word } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

/** What the list shows, all of it in the address: a link is the whole view. */
export const sorts = ["name", "-name", "updated_at", "-updated_at", "id", "-id"] as const;
export const aboveScale = ["yes", "no", "unknown"] as const;
export const optionalColumns = [
  "territory",
  "report_group",
  "size",
  "above_scale",
  "tags",
  "status",
  "platform_status",
  "officer",
  "managing",
  "legal",
  "founded_on",
  "updated_at",
] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export const defaultColumns: readonly OptionalColumn[] = [
  "territory",
  "report_group",
  "size",
  "above_scale",
  "tags",
  "status",
  "platform_status",
  "officer",
];

export type Filters = {
  q?: string;
  territory_code?: string;
  report_group?: EnterpriseQuery["report_group"];
  industry_section?: string;
  size?: EnterpriseQuery["size"];
  tag?: string[];
  above_scale?: (typeof aboveScale)[number];
  status?: EnterpriseQuery["status"];
  platform_status?: EnterpriseQuery["platform_status"];
  key_account?: boolean;
  managing_organization_id?: number;
};
export type EnterpriseSearch = Filters & {
  sort?: (typeof sorts)[number];
  columns?: OptionalColumn[];
  cursor?: string;
  page?: number;
};
type Raw = Record<string, unknown>;

function parseColumns(raw: Raw): OptionalColumn[] | undefined {
  const value = raw.columns;
  if (value === undefined) return undefined;
  const chosen = list(raw, "columns") ?? [];
  const columns = optionalColumns.filter((column) => chosen.includes(column));
  return isDefault(columns) ? undefined : columns;
}

function isDefault(columns: readonly OptionalColumn[]): boolean {
  return columns.length === defaultColumns.length && columns.every((column) => defaultColumns.includes(column));
}

/** Keys without a value are left out, so that equal views have equal addresses. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

export function parseSearch(raw: Raw): EnterpriseSearch {
  return present({
    q: text(raw, "q")?.slice(0, 100),
    territory_code: word(raw, "territory_code"),
    report_group: word(raw, "report_group"),
    industry_section: word(raw, "industry_section"),
    size: word(raw, "size"),
    tag: list(raw, "tag")?.filter((tag) => /^[\w-]{1,40}$/.test(tag)),
    above_scale: oneOf(raw, "above_scale", aboveScale),
    status: word(raw, "status"),
    platform_status: word(raw, "platform_status"),
    key_account: flag(raw, "key_account"),
    managing_organization_id: integer(raw, "managing_organization_id"),
    sort: oneOf(raw, "sort", sorts),
    columns: parseColumns(raw),
    ...parsePaging(raw),
  });
}

/** A changed filter or order starts from the first page: a cursor belongs to the list that it came from. */
export function withChange(search: EnterpriseSearch, change: Partial<EnterpriseSearch>): EnterpriseSearch {
  const { cursor: _cursor, page: _page, ...rest } = search;
  return parseSearch({ ...rest, ...change });
}

/** The choice of columns changes nothing about the rows, so the page stays. */
export function withColumns(search: EnterpriseSearch, columns: OptionalColumn[]): EnterpriseSearch {
  const { columns: _columns, ...rest } = search;
  return isDefault(columns) ? rest : { ...rest, columns };
}

export function shownColumns(search: EnterpriseSearch): readonly OptionalColumn[] {
  return search.columns ?? defaultColumns;
}

const filterKeys = [
  "territory_code",
  "report_group",
  "industry_section",
  "size",
  "tag",
  "above_scale",
  "status",
  "platform_status",
  "key_account",
  "managing_organization_id",
] as const satisfies readonly (keyof Filters)[];

export function activeFilters(search: EnterpriseSearch): (keyof Filters)[] {
  return filterKeys.filter((key) => search[key] !== undefined);
}

export function withoutFilters(search: EnterpriseSearch): EnterpriseSearch {
  return withChange(search, Object.fromEntries([...filterKeys, "q"].map((key) => [key, undefined])));
}

/** The query of the API: the address without what only concerns the screen. */
export function toQuery(search: EnterpriseSearch): EnterpriseQuery {
  const { columns: _columns, page: _page, tag, ...rest } = search;
  return { ...rest, ...(tag ? { tag: tag.join(",") } : {}), limit: 20 };
}

export function parseLookup(raw: Raw): { q?: string } {
  return present({ q: text(raw, "q")?.slice(0, 100) });
}

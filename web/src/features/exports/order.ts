import dayjs from "dayjs";
import type { Export, ExportColumn, ExportIn } from "@/api/types";
import { type EnterpriseSearch, toQuery, withChange } from "@/features/enterprises/search";

export type Format = ExportIn["format"];
export const formats = ["xlsx", "csv"] as const satisfies readonly Format[];

/** The columns by subject, for choosing; one that the server adds later stands in the last group. */
const groups = {
  basics: ["name", "credit_code", "entity_kind", "legal_representative", "founded_on", "status", "note"],
  contact: ["contact_name", "phone_masked"],
  place: [
    "district",
    "town",
    "community",
    "territory_code",
    "registered_address",
    "operating_address",
    "longitude",
    "latitude",
  ],
  standing: [
    "industry",
    "industry_code",
    "report_group",
    "size",
    "size_computed",
    "size_override_reason",
    "above_scale",
    "above_scale_category",
    "threshold_met",
    "tags",
    "key_account",
  ],
  figures: [
    "figures_year",
    "employees",
    "revenue",
    "assets",
    "tax",
    "profit",
    "rd_expense",
    "exports",
    "registered_capital",
  ],
  service: [
    "managing_organization",
    "competent_department",
    "primary_officer",
    "guaranteeing_leaders",
    "platform_status",
    "certified_at",
    "certification_method",
    "certification_document",
  ],
} as const satisfies Record<string, readonly ExportColumn[]>;
export type Group = keyof typeof groups | "record";

/** Full numbers are no column to be ticked: they need a reason. */
const APART = "contact_phone";

export function grouped(all: readonly ExportColumn[]): { group: Group; columns: ExportColumn[] }[] {
  const named = Object.entries(groups) as [keyof typeof groups, readonly ExportColumn[]][];
  const known = new Set<ExportColumn>(named.flatMap(([, columns]) => columns));
  const rest = all.filter((column) => !known.has(column) && column !== APART);
  const present = named.map(([group, columns]) => ({ group, columns: columns.filter((one) => all.includes(one)) }));
  return [...present, { group: "record" as const, columns: rest }].filter(({ columns }) => columns.length > 0);
}

/** The filter of the address without what concerns the screen: exactly the rows that the list shows. */
export function orderOf(
  search: EnterpriseSearch,
  format: Format,
  chosen: readonly ExportColumn[],
  all: readonly ExportColumn[],
  phones: boolean,
): ExportIn {
  const { limit: _limit, ...filter } = toQuery(withChange(search, { sort: undefined }));
  const columns = all.filter((column) => chosen.includes(column));
  const everything = columns.length === all.filter((column) => column !== APART).length;
  return {
    resource: "enterprises",
    format,
    filter: filter as ExportIn["filter"],
    ...(everything ? {} : { fields: columns }),
    include_phones: phones,
  };
}

/** What the file is called on the user's disk. */
export function fileName(what: string, row: Pick<Export, "created_at" | "format">): string {
  return `${what}_${dayjs(row.created_at).format("YYYYMMDD_HHmm")}.${row.format}`;
}

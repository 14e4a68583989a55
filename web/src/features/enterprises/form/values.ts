import type { Enterprise, EnterpriseIn, EnterprisePatch } from "@/api/types";
import { normalizeCreditCode } from "@/features/enterprises/credit-code";

/** The form's fields. Empty text means "none": the API distinguishes null from "". */
export type FormValues = {
  name: string;
  credit_code?: string | null;
  credit_code_override_reason?: string | null;
  registration_number?: string | null;
  entity_kind: string;
  legal_representative?: string | null;
  registered_address?: string | null;
  operating_address?: string | null;
  territory_code: string;
  longitude?: number | null;
  latitude?: number | null;
  founded_on?: string | null;
  industry_code?: string | null;
  above_scale?: "yes" | "no" | "unknown";
  tags?: string[];
  managing_organization_id?: number | null;
  competent_department_id?: number | null;
  note?: string | null;
  size_override?: { size?: string | null; reason?: string | null };
};

const texts = ["legal_representative", "registered_address", "operating_address", "note", "industry_code"] as const;
const plain = ["longitude", "latitude", "founded_on", "managing_organization_id", "competent_department_id"] as const;

const clean = (text: string | null | undefined): string | null => text?.trim() || null;
const codeOf = (text: string | null | undefined): string | null =>
  clean(text) ? normalizeCreditCode(text ?? "") : null;
const triState = (value: FormValues["above_scale"]) => (value === "yes" ? true : value === "no" ? false : null);

export function toForm(row: Enterprise): FormValues {
  return {
    name: row.name,
    credit_code: row.credit_code,
    entity_kind: row.entity_kind,
    legal_representative: row.legal_representative,
    registered_address: row.registered_address,
    operating_address: row.operating_address,
    territory_code: row.territory_code,
    longitude: row.longitude,
    latitude: row.latitude,
    founded_on: row.founded_on,
    industry_code: row.industry_code ?? row.industry_section,
    above_scale: row.above_scale === null ? "unknown" : row.above_scale ? "yes" : "no",
    tags: row.tags,
    managing_organization_id: row.managing_organization_id,
    competent_department_id: row.competent_department_id,
    note: row.note,
    size_override: row.size_override_reason ? { size: row.size, reason: row.size_override_reason } : {},
  };
}

/** The merge patch from what the row was when the form opened: only what the user changed is sent. */
export function toPatch(before: FormValues, after: FormValues): EnterprisePatch {
  const patch: Record<string, unknown> = {};
  const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  if (before.name !== after.name.trim()) patch.name = after.name.trim();
  for (const key of ["entity_kind", "territory_code"] as const) if (before[key] !== after[key]) patch[key] = after[key];
  for (const key of texts) if (differs(clean(before[key]), clean(after[key]))) patch[key] = clean(after[key]);
  for (const key of plain) if (differs(before[key], after[key])) patch[key] = after[key] ?? null;
  if (before.above_scale !== after.above_scale) patch.above_scale = triState(after.above_scale);
  if (differs([...(before.tags ?? [])].sort(), [...(after.tags ?? [])].sort())) patch.tags = after.tags ?? [];
  const override = (values: FormValues) => {
    const size = values.size_override?.size ?? null;
    return size ? { size, reason: clean(values.size_override?.reason) ?? "" } : null;
  };
  if (differs(override(before), override(after))) patch.size_override = override(after);
  return patch as EnterprisePatch;
}

/** What the user changed, over what the row has become. */
export function rebase(opened: FormValues, typed: FormValues, fresh: FormValues): FormValues {
  const merged: Record<string, unknown> = { ...fresh };
  for (const key of Object.keys(typed) as (keyof FormValues)[]) {
    if (JSON.stringify(opened[key] ?? null) !== JSON.stringify(typed[key] ?? null)) merged[key] = typed[key];
  }
  return merged as FormValues;
}

export function toInput(values: FormValues): EnterpriseIn {
  const input: Record<string, unknown> = {
    name: values.name.trim(),
    entity_kind: values.entity_kind,
    territory_code: values.territory_code,
  };
  const put = (key: string, value: unknown) => {
    if (value !== null && value !== undefined) input[key] = value;
  };
  put("credit_code", codeOf(values.credit_code));
  put("credit_code_override_reason", clean(values.credit_code_override_reason));
  put("registration_number", clean(values.registration_number));
  for (const key of texts) put(key, clean(values[key]));
  for (const key of plain) put(key, values[key]);
  put("above_scale", triState(values.above_scale));
  if (values.tags?.length) put("tags", values.tags);
  return input as EnterpriseIn;
}

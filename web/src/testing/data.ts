import type { Dictionary, EnterpriseDetail, Me } from "@/api/types";
import { permissions } from "@/lib/access";

const entry = (code: string, name_zh: string, name_en = code) => ({ code, name_zh, name_en });

export const dictionaries = [
  { code: "roles", entries: [entry("coordinator", "联席办"), entry("enterprise", "企业用户")] },
  { code: "entity_kinds", entries: [entry("company", "公司"), entry("sole_trader", "个体工商户")] },
  { code: "enterprise_statuses", entries: [entry("operating", "在营"), entry("suspended", "停产")] },
  { code: "platform_statuses", entries: [entry("listed", "已入库"), entry("certified", "已认证")] },
  { code: "sizes", entries: [entry("small", "小型"), entry("micro", "微型"), entry("unknown", "数据不足")] },
  { code: "report_groups", entries: [entry("industry", "工业"), entry("construction", "建筑业")] },
  { code: "contact_roles", entries: [entry("liaison", "联络员")] },
  { code: "tags", entries: [entry("high_tech", "高新技术企业")] },
] as unknown as Dictionary[];

export const coordinator = {
  user: { id: 1, username: "coordinator", name: "周明", locale: "zh-CN", must_change_password: false },
  memberships: [
    {
      id: 1,
      role: "coordinator",
      organization: { id: 1, name: "陕州区联席办", kind: "district", territory_code: "411203" },
    },
  ],
  enterprises: [],
  permissions: permissions.filter((permission) => permission !== "own_enterprises"),
} as unknown as Me;

export const agent = {
  user: { id: 2, username: "enterprise", name: "李工", locale: "zh-CN", must_change_password: false },
  memberships: [],
  enterprises: [{ id: 7, name: "观山湖样晟宏家具制造有限公司" }],
  permissions: ["enterprises.read", "own_enterprises"],
} as unknown as Me;

export function enterprise(change: Partial<EnterpriseDetail> = {}): EnterpriseDetail {
  return {
    id: 7,
    name: "观山湖样晟宏家具制造有限公司",
    credit_code: "91520115TE93F1U66B",
    entity_kind: "company",
    legal_representative: "王强",
    registered_address: null,
    operating_address: null,
    territory_code: "411203001",
    territory_name: "大营镇",
    longitude: null,
    latitude: null,
    founded_on: "2019-05-06",
    status: "operating",
    industry_section: "C",
    industry_code: "C21",
    report_group: "industry",
    size: "small",
    size_computed: "small",
    size_override_reason: null,
    above_scale: null,
    above_scale_category: null,
    threshold_met: null,
    tags: ["high_tech"],
    key_account: false,
    managing_organization_id: null,
    managing_organization_name: null,
    competent_department_id: null,
    competent_department_name: null,
    platform_status: "listed",
    certified_at: null,
    certification_method: null,
    certification_document: null,
    certification_attachment_id: null,
    primary_officer: null,
    note: null,
    version: 3,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-02T00:00:00Z",
    allowed_actions: ["update", "change_status"],
    size_basis: { year: null, employees: null, revenue_fen: null, total_assets_fen: null, missing: [] },
    ...change,
  } as EnterpriseDetail;
}

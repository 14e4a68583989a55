import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Officer, OfficerIn, OfficerPatch } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useAbsence, useCreateOfficer, useUpdateOfficer } from "@/features/officers/mutations";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritoriesSelect } from "@/features/territories/territory-select";
import { today } from "@/lib/dates";

type Values = {
  name: string;
  phone?: string;
  organization_id: number;
  position?: string;
  level: string;
  capacity: number;
  territory_codes?: string[];
  industry_sections?: string[];
};

/** Only what was changed goes into the patch; the masked phone in hand is never sent back. */
function toPatch(row: Officer, values: Values): OfficerPatch {
  const patch: Record<string, unknown> = {};
  const before: Record<string, unknown> = { ...row, phone: "" };
  for (const [key, value] of Object.entries(values)) {
    if (key === "phone" && !value) continue;
    if (JSON.stringify(before[key] ?? "") !== JSON.stringify(value ?? "")) patch[key] = value === "" ? null : value;
  }
  return patch as OfficerPatch;
}

export function OfficerDrawer({ editing, onClose }: { editing: Officer | "new" | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateOfficer();
  const update = useUpdateOfficer();
  const row = editing === "new" ? undefined : editing;
  return (
    <FormDrawer<Values>
      open={editing !== undefined}
      onClose={onClose}
      title={t(row ? "people.officer.edit" : "people.officer.create")}
      submitLabel={t("common.save")}
      initial={
        row
          ? {
              name: row.name,
              organization_id: row.organization_id,
              position: row.position ?? undefined,
              level: row.level,
              capacity: row.capacity,
              territory_codes: row.territory_codes,
              industry_sections: row.industry_sections,
            }
          : { level: "town", capacity: 30, territory_codes: [], industry_sections: [] }
      }
      onSubmit={(values) =>
        row ? update.mutateAsync({ row, body: toPatch(row, values) }) : create.mutateAsync(values as OfficerIn)
      }
    >
      <OfficerFields row={row} />
    </FormDrawer>
  );
}

function OfficerFields({ row }: { row: Officer | undefined }) {
  const { t } = useTranslation();
  const levelNames = useDictionary("officer_levels");
  const industries = useDictionary("industries");
  const sections = industries.entries
    .filter((entry) => /^[A-T]$/.test(entry.code))
    .map((entry) => ({ value: entry.code, label: `${entry.code} ${industries.nameOf(entry)}` }));
  return (
    <>
      <Form.Item name="name" label={t("people.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t("people.phone")}
        extra={row?.phone ? t("enterprise.contact.phone_keep", { phone: row.phone }) : undefined}
      >
        <Input type="tel" maxLength={20} />
      </Form.Item>
      <Form.Item name="organization_id" label={t("people.organization")} rules={[{ required: true }]}>
        <OrganizationSelect
          allowClear={false}
          known={row ? { value: row.organization_id, label: row.organization_name } : null}
        />
      </Form.Item>
      <Form.Item name="position" label={t("people.officer.position")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="level" label={t("people.officer.level")} rules={[{ required: true }]}>
        <Select options={levelNames.options} />
      </Form.Item>
      <Form.Item
        name="capacity"
        label={t("people.officer.capacity")}
        extra={t("people.officer.capacity_hint")}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={10000} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="territory_codes" label={t("people.officer.territories")}>
        <TerritoriesSelect />
      </Form.Item>
      <Form.Item name="industry_sections" label={t("people.officer.industries")}>
        <Select mode="multiple" options={sections} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
    </>
  );
}

export function AbsenceDrawer({ row, onClose }: { row: Officer | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const absence = useAbsence();
  return (
    <FormDrawer<{ from: string; to?: string | null; reason: string }>
      open={row !== undefined}
      onClose={onClose}
      title={t("people.officer.absence_title", { name: row?.name ?? "" })}
      intro={t("people.officer.absence_hint")}
      submitLabel={t("people.officer.absence")}
      initial={{ from: today() }}
      onSubmit={async (values) => {
        if (row) await absence.mutateAsync({ row, body: { ...values, to: values.to ?? null } });
      }}
    >
      <Form.Item name="from" label={t("people.officer.absent_from")} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="to" label={t("people.officer.absent_to")} extra={t("people.officer.absent_to_hint")}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Organization, OrganizationIn, OrganizationPatch } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { calendarsQuery } from "@/features/calendars/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useCreateOrganization, useUpdateOrganization } from "@/features/organizations/mutations";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritorySelect } from "@/features/territories/territory-select";
import { today } from "@/lib/dates";

type Values = {
  kind: string;
  name: string;
  short_name?: string | null;
  aliases?: string[];
  department_code?: string | null;
  territory_code?: string | null;
  phone?: string | null;
  valid_from?: string | null;
  valid_to?: string | null;
  successor_id?: number | null;
  calendar_id?: number | null;
};
export type Editing = { row: Organization } | { parent: Organization };

function toPatch(row: Organization, values: Values): OrganizationPatch {
  const patch: Record<string, unknown> = {};
  const before = row as Record<string, unknown>;
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");
  for (const [key, value] of Object.entries(values))
    if (!same(before[key], value)) patch[key] = value === "" || value === undefined ? null : value;
  return patch as OrganizationPatch;
}

export function OrganizationDrawer({ editing, onClose }: { editing: Editing | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateOrganization();
  const update = useUpdateOrganization();
  const row = editing && "row" in editing ? editing.row : undefined;
  const parent = editing && "parent" in editing ? editing.parent : undefined;
  return (
    <FormDrawer<Values>
      open={editing !== undefined}
      onClose={onClose}
      title={row ? t("people.organization_form.edit") : t("people.organization_form.create")}
      intro={parent ? t("people.organization_form.below", { name: parent.name }) : undefined}
      submitLabel={t("common.save")}
      initial={row ? { ...row } : { kind: "department", valid_from: today() }}
      onSubmit={(values) =>
        row
          ? update.mutateAsync({ row, body: toPatch(row, values) })
          : create.mutateAsync({ ...values, parent_id: parent?.id } as OrganizationIn)
      }
    >
      <OrganizationFields row={row} />
    </FormDrawer>
  );
}

function OrganizationFields({ row }: { row: Organization | undefined }) {
  const { t } = useTranslation();
  const kinds = useDictionary("organization_kinds");
  const calendars = useQuery(calendarsQuery).data ?? [];
  const end = Form.useWatch<string | null | undefined>("valid_to");
  return (
    <>
      {row ? null : (
        <Form.Item name="kind" label={t("people.organization_form.kind")} rules={[{ required: true }]}>
          <Select options={kinds.options} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t("people.organization_form.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="short_name" label={t("people.organization_form.short_name")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="aliases"
        label={t("people.organization_form.aliases")}
        extra={t("people.organization_form.aliases_hint")}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", ";", "；"]} />
      </Form.Item>
      <Form.Item
        name="department_code"
        label={t("people.organization_form.department_code")}
        extra={t("people.organization_form.department_code_hint")}
      >
        <Input className="code" maxLength={40} />
      </Form.Item>
      <Form.Item name="territory_code" label={t("people.organization_form.territory")}>
        <TerritorySelect />
      </Form.Item>
      <Form.Item name="phone" label={t("people.organization_form.phone")}>
        <Input type="tel" maxLength={30} />
      </Form.Item>
      {row ? (
        <>
          <Form.Item
            name="calendar_id"
            label={t("people.organization_form.calendar")}
            extra={t("people.organization_form.calendar_hint")}
          >
            <Select allowClear options={calendars.map((one) => ({ value: one.id, label: one.name }))} />
          </Form.Item>
          <Form.Item
            name="valid_to"
            label={t("people.organization_form.valid_to")}
            extra={t("people.organization_form.valid_to_hint")}
          >
            <DateField />
          </Form.Item>
          {end ? (
            <Form.Item name="successor_id" label={t("people.organization_form.successor")}>
              <OrganizationSelect />
            </Form.Item>
          ) : null}
        </>
      ) : (
        <Form.Item name="valid_from" label={t("people.organization_form.valid_from")}>
          <DateField />
        </Form.Item>
      )}
    </>
  );
}

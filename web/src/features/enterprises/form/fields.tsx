import { Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { Panel } from "@/components/page";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { isCreditCode, normalizeCreditCode } from "@/features/enterprises/credit-code";
import { CreditCodeHint } from "@/features/enterprises/form/credit-code-hint";
import { IndustrySelect } from "@/features/enterprises/form/industry-select";
import { aboveScale } from "@/features/enterprises/search";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritorySelect } from "@/features/territories/territory-select";
import { today } from "@/lib/dates";
import styles from "./fields.module.css";

const sizes = ["large", "medium", "small", "micro"];

/** The fields of an enterprise in three groups; `row` is the one being edited. */
export function EnterpriseFields({ row }: { row?: Enterprise }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("enterprise.section.basics")}>
        <IdentityFields row={row} />
      </Panel>
      <Panel title={t("enterprise.section.places")}>
        <PlaceFields row={row} />
      </Panel>
      <Panel title={t("enterprise.section.classification")}>
        <ClassificationFields editing={row !== undefined} />
      </Panel>
    </>
  );
}

function IdentityFields({ row }: { row?: Enterprise }) {
  const { t } = useTranslation();
  const kinds = useDictionary("entity_kinds");
  const form = Form.useFormInstance();
  const typed = normalizeCreditCode(Form.useWatch<string | null | undefined>("credit_code", form) ?? "");
  // A code that fails its check is not refused: registers hold real ones. It needs a reason.
  const doubtful = typed !== "" && typed.length === 18 && !isCreditCode(typed);
  return (
    <div className={styles.grid}>
      <Form.Item
        className={styles.wide}
        name="name"
        label={t("enterprise.field.name")}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      {row ? null : (
        <>
          <div>
            <Form.Item
              name="credit_code"
              label={t("enterprise.field.credit_code")}
              extra={t("enterprise.form.credit_code_hint")}
            >
              <Input className="code" maxLength={24} autoCapitalize="characters" spellCheck={false} />
            </Form.Item>
            <CreditCodeHint field="credit_code" />
          </div>
          <Form.Item name="registration_number" label={t("enterprise.field.registration_number")}>
            <Input className="code" maxLength={40} />
          </Form.Item>
          {doubtful ? (
            <Form.Item
              className={styles.wide}
              name="credit_code_override_reason"
              label={t("enterprise.field.credit_code_override_reason")}
              extra={t("enterprise.form.override_hint")}
            >
              <Input maxLength={500} />
            </Form.Item>
          ) : null}
        </>
      )}
      <Form.Item name="entity_kind" label={t("enterprise.field.entity_kind")} rules={[{ required: true }]}>
        <Select options={kinds.options} />
      </Form.Item>
      <Form.Item name="legal_representative" label={t("enterprise.field.legal_representative")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="founded_on" label={t("enterprise.field.founded_on")}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item className={styles.wide} name="note" label={t("enterprise.field.note")}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </div>
  );
}

function PlaceFields({ row }: { row?: Enterprise }) {
  const { t } = useTranslation();
  const known = (id: number | null | undefined, name: string | null | undefined) =>
    id && name ? { value: id, label: name } : null;
  return (
    <div className={styles.grid}>
      <Form.Item name="territory_code" label={t("enterprise.field.territory")} rules={[{ required: true }]}>
        <TerritorySelect allowClear={false} knownName={row?.territory_name} />
      </Form.Item>
      <Form.Item
        name="managing_organization_id"
        label={t("enterprise.field.managing")}
        extra={t("enterprise.form.managing_hint")}
      >
        <OrganizationSelect known={known(row?.managing_organization_id, row?.managing_organization_name)} />
      </Form.Item>
      <Form.Item name="competent_department_id" label={t("enterprise.field.competent")}>
        <OrganizationSelect
          kind="department"
          known={known(row?.competent_department_id, row?.competent_department_name)}
        />
      </Form.Item>
      <Form.Item className={styles.wide} name="registered_address" label={t("enterprise.field.registered_address")}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item className={styles.wide} name="operating_address" label={t("enterprise.field.operating_address")}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="longitude" label={t("enterprise.field.longitude")}>
        <InputNumber style={{ width: "100%" }} min={-180} max={180} precision={6} controls={false} />
      </Form.Item>
      <Form.Item name="latitude" label={t("enterprise.field.latitude")}>
        <InputNumber style={{ width: "100%" }} min={-90} max={90} precision={6} controls={false} />
      </Form.Item>
    </div>
  );
}

function ClassificationFields({ editing }: { editing: boolean }) {
  const { t } = useTranslation();
  const tags = useDictionary("tags");
  const sizeNames = useDictionary("sizes");
  const form = Form.useFormInstance();
  const overridden = Form.useWatch<string | undefined>(["size_override", "size"], form);
  return (
    <div className={styles.grid}>
      <Form.Item name="industry_code" label={t("enterprise.field.industry")} extra={t("enterprise.form.industry_hint")}>
        <IndustrySelect />
      </Form.Item>
      <Form.Item name="above_scale" label={t("enterprise.field.above_scale")}>
        <Radio.Group options={aboveScale.map((value) => ({ value, label: t(`enterprise.above_scale.${value}`) }))} />
      </Form.Item>
      <Form.Item className={styles.wide} name="tags" label={t("enterprise.field.tags")}>
        <Select mode="multiple" options={tags.options} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      {editing ? (
        <>
          <Form.Item
            name={["size_override", "size"]}
            label={t("enterprise.form.size_override")}
            extra={t("enterprise.form.size_override_hint")}
          >
            <Select
              allowClear
              placeholder={t("enterprise.form.size_computed")}
              options={sizes.map((value) => ({ value, label: sizeNames.label(value) }))}
            />
          </Form.Item>
          {overridden ? (
            <Form.Item
              name={["size_override", "reason"]}
              label={t("enterprise.field.size_override_reason")}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={500} />
            </Form.Item>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

import { Form, Input, InputNumber, Radio, Select, Switch } from "antd";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { IssueAction, IssueDetail } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { useIsStaff } from "@/features/account/use-me";
import { type DictionaryCode, useDictionary } from "@/features/dictionaries/use-dictionary";
import { type ActionField, actionForms, type Control, type Values } from "@/features/issues/actions";
import { CategorySelect } from "@/features/issues/category-select";
import { HelpersField } from "@/features/issues/helpers-field";
import { Offered } from "@/features/issues/suggestions";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { formatDay } from "@/lib/dates";

/** The fields of one action, by the table; those that depend come and go while one enters. */
export function ActionFields({ action, issue }: { action: IssueAction; issue?: IssueDetail }) {
  const staff = useIsStaff();
  const form = Form.useFormInstance<Values>();
  const values: Values = Form.useWatch([], form) ?? {};
  return actionForms[action].fields
    .filter((field) => field.when?.({ issue, staff }, values) ?? true)
    .map((field) => <Field key={field.name} field={field} issue={issue} />);
}

function Field({ field, issue }: { field: ActionField; issue?: IssueDetail }) {
  const { t } = useTranslation();
  const { control, required } = field;
  if (control.kind === "offered") {
    return (
      <Form.Item name={field.name} noStyle>
        {controlOf(control, issue)}
      </Form.Item>
    );
  }
  const texts = control.kind === "text" || control.kind === "line" || control.kind === "lines";
  return (
    <Form.Item
      name={field.name}
      label={t(`issue.field.${field.label ?? field.name}`)}
      valuePropName={control.kind === "switch" ? "checked" : "value"}
      rules={required ? [texts ? { required: true, whitespace: true } : { required: true }] : undefined}
    >
      {controlOf(control, issue)}
    </Form.Item>
  );
}

function controlOf(control: Control, issue: IssueDetail | undefined): ReactElement {
  switch (control.kind) {
    case "text":
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={control.max} />;
    case "line":
      return <Input maxLength={control.max} />;
    case "lines":
      return <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} />;
    case "day":
      return <DateField />;
    case "number":
      return <InputNumber min={0} max={1_000_000_000} precision={0} style={{ width: "100%" }} />;
    case "switch":
      return <Switch />;
    case "yes_no":
      return <YesNo />;
    case "choice":
      return <Choice dictionary={control.dictionary} />;
    case "category":
      return <CategorySelect />;
    case "offered":
      return issue ? <Offered field={control.field} issue={issue} /> : <span />;
    case "unit":
      return <OrganizationSelect />;
    case "helpers":
      return <HelpersField />;
    case "request":
      return <RequestSelect issue={issue} />;
    case "order":
      return <OrderSelect issue={issue} />;
    case "concerned":
      return <ConcernedSelect issue={issue} />;
  }
}

type Given<T> = { id?: string; value?: T; onChange?: (value: T) => void };

function YesNo({ id, value, onChange }: Given<boolean>) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id}
      value={value}
      onChange={(event) => onChange?.(event.target.value as boolean)}
      options={[
        { value: true, label: t("common.yes") },
        { value: false, label: t("common.no") },
      ]}
    />
  );
}

/** The words of a short dictionary stand open; a longer one folds. */
function Choice({ dictionary, id, value, onChange }: Given<string> & { dictionary: DictionaryCode }) {
  const { options } = useDictionary(dictionary);
  if (options.length > 3) {
    return <Select id={id} allowClear options={options} value={value} onChange={onChange} />;
  }
  return (
    <Radio.Group
      id={id}
      value={value}
      style={{ display: "grid", gap: 6 }}
      onChange={(event) => onChange?.(event.target.value as string)}
      options={options}
    />
  );
}

function RequestSelect({ issue, id, value, onChange }: Given<number> & { issue?: IssueDetail }) {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_request_kinds");
  const waiting = (issue?.requests ?? []).filter((request) => request.state === "open");
  return (
    <Radio.Group
      id={id}
      value={value}
      style={{ display: "grid", gap: 10 }}
      onChange={(event) => onChange?.(event.target.value as number)}
      options={waiting.map((one) => ({
        value: one.id,
        label: (
          <span>
            {kinds.label(one.kind)}
            {one.proposed_on ? t("common.bracket", { text: formatDay(one.proposed_on) }) : null}
            <span style={{ display: "block", color: "var(--ink-3)" }}>
              {t("issue.asked", { unit: one.organization_name, reason: one.reason })}
            </span>
          </span>
        ),
      }))}
    />
  );
}

function OrderSelect({ issue, id, value, onChange }: Given<number> & { issue?: IssueDetail }) {
  const { t } = useTranslation();
  const open = (issue?.supervision_orders ?? []).filter((order) => order.state !== "closed");
  return (
    <Radio.Group
      id={id}
      value={value}
      style={{ display: "grid", gap: 10 }}
      onChange={(event) => onChange?.(event.target.value as number)}
      options={open.map((one) => ({
        value: one.id,
        label: (
          <span>
            {t("issue.supervision.order", { id: one.id, unit: one.organization_name, day: formatDay(one.due_on) })}
            <span style={{ display: "block", color: "var(--ink-3)" }}>{one.text}</span>
          </span>
        ),
      }))}
    />
  );
}

/** The units that have to do with an issue. */
function ConcernedSelect({ issue, id, value, onChange }: Given<number> & { issue?: IssueDetail }) {
  const units = new Map<number, string>();
  if (issue?.lead_organization_id) units.set(issue.lead_organization_id, issue.lead_organization_name ?? "");
  for (const part of issue?.parts ?? []) units.set(part.organization_id, part.organization_name);
  if (issue) units.set(issue.coordinating_organization_id, issue.coordinating_organization_name);
  const options = [...units].map(([value, label]) => ({ value, label }));
  return <Select id={id} allowClear options={options} value={value} onChange={onChange} />;
}

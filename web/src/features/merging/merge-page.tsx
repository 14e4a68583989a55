import { SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EnterpriseDetail, MergeField, MergePreview, MergeSide } from "@/api/types";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { Page, Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { Side } from "@/features/merging/duplicates-page";
import { useMerge } from "@/features/merging/mutations";
import { mergePreviewQuery } from "@/features/merging/queries";
import { formatDay } from "@/lib/dates";
import styles from "./merging.module.css";

type Choices = Partial<Record<MergeField, MergeSide>>;

export function MergePage({ id, other }: { id: number; other: number }) {
  const { t } = useTranslation();
  const query = useQuery(mergePreviewQuery(id, other));
  return (
    <Page
      title={t("merging.page.title")}
      lead={t("merging.page.lead")}
      back={<Link to="/duplicates">{t("merging.page.back")}</Link>}
    >
      <QueryView query={query} rows={10}>
        {(preview) => <MergeForm key={`${id} ${other}`} preview={preview} />}
      </QueryView>
    </Page>
  );
}

function MergeForm({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { survivor, other } = preview;
  const [choices, setChoices] = useState<Choices>({});
  // Somebody else may change either row meanwhile: what is shown is then asked for again, and said to be new.
  const [begun] = useState([survivor.version, other.version]);
  const changed = begun[0] !== survivor.version || begun[1] !== other.version;
  const merge = useMerge(survivor, other);
  const server = useServerForm<{ reason: string }>(async ({ reason }) => {
    const row = await merge.mutateAsync({ fields: choices, reason });
    await navigate({ to: "/enterprises/$id", params: { id: String(row.id) } });
  });
  const differing = preview.fields.filter((field) => !field.agrees);
  const moving = preview.moves.filter((move) => move.other > 0);
  return (
    <>
      <Panel title={t("merging.page.sides")}>
        <div className={styles.sides}>
          <div>
            <span className={styles.role}>{t("merging.side.survivor")}</span>
            <Side row={survivor} />
          </div>
          <Button
            icon={<SwapOutlined aria-hidden="true" />}
            onClick={() =>
              void navigate({
                to: "/enterprises/$id/merge/$other",
                params: { id: String(other.id), other: String(survivor.id) },
                replace: true,
              })
            }
          >
            {t("merging.page.swap")}
          </Button>
          <div>
            <span className={styles.role}>{t("merging.side.other")}</span>
            <Side row={other} />
          </div>
        </div>
      </Panel>
      <Panel title={t("merging.page.fields")} note={t("merging.page.fields_note")}>
        {differing.length === 0 ? (
          <p className={styles.none}>{t("merging.page.no_difference")}</p>
        ) : (
          <div className={styles.fields}>
            {differing.map(({ field, default_side }) => (
              <FieldChoice
                key={field}
                field={field}
                survivor={survivor}
                other={other}
                side={choices[field] ?? default_side}
                onChoose={(side) => setChoices({ ...choices, [field]: side })}
              />
            ))}
          </div>
        )}
      </Panel>
      <Panel title={t("merging.page.moves")}>
        {moving.length === 0 ? (
          <p className={styles.none}>{t("merging.page.nothing_moves")}</p>
        ) : (
          <ul className={styles.moves}>
            {moving.map((move) => (
              <li key={move.what} className={styles.move}>
                <span>{t(`merging.moves.${move.what}`, { defaultValue: move.what })}</span>
                <span>{t("merging.page.move", { other: move.other, survivor: move.survivor })}</span>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.line} style={{ marginTop: 12 }}>
          {t("merging.page.moves_note")}
        </p>
      </Panel>
      <Panel title={t("merging.page.confirm")}>
        <FormProblem problem={server.problem} />
        {changed ? (
          <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("merging.page.stale")} />
        ) : null}
        <Form
          form={server.form}
          layout="vertical"
          onFinish={(values) => void server.submit(values)}
          onFinishFailed={server.reject}
          disabled={server.busy}
        >
          <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={2} maxLength={500} placeholder={t("merging.page.reason_example")} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={server.busy} className={styles.submit}>
            {t("merging.page.submit", { name: survivor.name })}
          </Button>
        </Form>
      </Panel>
    </>
  );
}

type ChoiceProps = {
  field: MergeField;
  survivor: EnterpriseDetail;
  other: EnterpriseDetail;
  side: MergeSide;
  onChoose: (side: MergeSide) => void;
};

function FieldChoice({ field, survivor, other, side, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { label } = useDictionary("merge_fields");
  const shown = useShown();
  const sides = [
    { value: "survivor", row: survivor },
    { value: "other", row: other },
  ] as const;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{label(field)}</legend>
      {sides.map(({ value, row }) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={field} checked={side === value} onChange={() => onChoose(value)} />
          <span>
            <span className={styles.from}>{t(`merging.side.${value}`)}</span>
            {shown(field, row) || <span className={styles.none}>{t("common.not_recorded")}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A field as its page shows it. */
function useShown(): (field: MergeField, row: EnterpriseDetail) => ReactNode {
  const { t } = useTranslation();
  const kinds = useDictionary("entity_kinds");
  const statuses = useDictionary("enterprise_statuses");
  const standings = useDictionary("platform_statuses");
  const sizes = useDictionary("sizes");
  const yesNo = (value: boolean | null) => (value === null ? null : t(value ? "common.yes" : "common.no"));
  return (field, row) => {
    switch (field) {
      case "name":
        return row.name;
      case "credit_code":
        return row.credit_code ? <span className="code">{row.credit_code}</span> : null;
      case "entity_kind":
        return kinds.label(row.entity_kind);
      case "legal_representative":
        return row.legal_representative;
      case "registered_address":
        return row.registered_address;
      case "operating_address":
        return row.operating_address;
      case "territory":
        return row.territory_name;
      case "managing_organization":
        return row.managing_organization_name;
      case "competent_department":
        return row.competent_department_name;
      case "location":
        return row.longitude !== null && row.latitude !== null ? `${row.longitude}, ${row.latitude}` : null;
      case "founded_on":
        return formatDay(row.founded_on);
      case "status":
        return statuses.label(row.status);
      case "industry":
        return [row.industry_section, row.industry_code].filter(Boolean).join("");
      case "size_override":
        return row.size_override_reason ? `${sizes.label(row.size)} · ${row.size_override_reason}` : null;
      case "above_scale":
        return yesNo(row.above_scale);
      case "platform_status":
        return standings.label(row.platform_status);
      case "note":
        return row.note;
    }
  };
}

import { Button, Input, Switch } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import styles from "./issues.module.css";

type Helper = { organization_id?: number; instruction?: string; required: boolean };
type Props = { id?: string; value?: Helper[]; onChange?: (value: Helper[]) => void };
const MOST = 10;

/** The units that help, each with what is asked of it and whether the lead waits for it. */
export function HelpersField({ value = [], onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, patch: Partial<Helper>) =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <>
      {value.map((one, index) => (
        <HelperRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name before its unit is chosen
          key={index}
          row={one}
          label={t("issue.helper.unit", { number: index + 1 })}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange?.(value.filter((_, at) => at !== index))}
        />
      ))}
      {value.length < MOST ? (
        <Button size="small" onClick={() => onChange?.([...value, { required: true }])}>
          {t("issue.helper.add")}
        </Button>
      ) : null}
    </>
  );
}

type RowProps = { row: Helper; label: string; onChange: (patch: Partial<Helper>) => void; onRemove: () => void };

function HelperRow({ row, label, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.helper}>
      <OrganizationSelect
        aria-label={label}
        placeholder={label}
        value={row.organization_id ?? null}
        onChange={(unit) => onChange({ organization_id: unit ?? undefined })}
      />
      <Input
        aria-label={t("issue.helper.instruction")}
        placeholder={t("issue.helper.instruction")}
        maxLength={500}
        value={row.instruction ?? ""}
        onChange={(event) => onChange({ instruction: event.target.value })}
      />
      <div className={styles.unit}>
        <label htmlFor={id} style={{ display: "flex", alignItems: "center", gap: 8 }}>
          <Switch id={id} size="small" checked={row.required} onChange={(required) => onChange({ required })} />
          {t("issue.helper.required")}
        </label>
        <Button type="link" size="small" onClick={onRemove}>
          {t("issue.helper.remove")}
        </Button>
      </div>
    </div>
  );
}

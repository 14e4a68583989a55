import { Alert, Input, InputNumber, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Import, ImportKind, ImportPatch } from "@/api/types";
import { useMe } from "@/features/account/use-me";
import { kindsOf } from "@/features/imports/kinds";
import { TerritorySelect } from "@/features/territories/territory-select";
import styles from "./imports.module.css";

const encodings = ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"] as const;
const delimiters = [",", ";", "\t", "|"] as const;
const delimiterKeys: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" };

type Props = { row: Import; disabled: boolean; onChange: (patch: ImportPatch) => void };

export function DetectedForm({ row, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const { detected } = row;
  const text = row.format === "csv";
  const kinds = kindsOf(useMe());
  return (
    <>
      <div className={styles.settings}>
        <Setting label={t("imports.kind_of_file")}>
          {(id) => (
            <Select
              id={id}
              disabled={disabled}
              value={row.kind}
              options={kinds.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
              onChange={(kind: ImportKind) => onChange({ kind })}
            />
          )}
        </Setting>
        {text ? (
          <Setting label={t("imports.detected.encoding")}>
            {(id) => (
              <Select
                id={id}
                disabled={disabled}
                value={detected.encoding ?? undefined}
                options={encodings.map((value) => ({
                  value,
                  label: value === "GB18030" ? t("imports.detected.gb18030") : value,
                }))}
                onChange={(encoding: (typeof encodings)[number]) => onChange({ encoding })}
              />
            )}
          </Setting>
        ) : null}
        {text ? (
          <Setting label={t("imports.detected.delimiter")}>
            {(id) => (
              <Select
                id={id}
                disabled={disabled}
                value={detected.delimiter ?? undefined}
                options={delimiters.map((value) => ({ value, label: t(`imports.delimiter.${delimiterKeys[value]}`) }))}
                onChange={(delimiter: string) => onChange({ delimiter })}
              />
            )}
          </Setting>
        ) : null}
        {detected.sheets.length > 0 ? (
          <Setting label={t("imports.detected.sheet")}>
            {(id) => (
              <Select
                id={id}
                disabled={disabled}
                value={detected.sheet ?? undefined}
                options={detected.sheets.map((sheet) => ({
                  value: sheet.name,
                  label: sheet.hidden ? t("imports.detected.hidden_sheet", { name: sheet.name }) : sheet.name,
                }))}
                onChange={(sheet: string) => onChange({ sheet })}
              />
            )}
          </Setting>
        ) : null}
        <Setting label={t("imports.detected.header_row")}>
          {(id) => (
            <NumberSetting
              id={id}
              disabled={disabled}
              value={detected.header_row}
              onChange={(header_row) => onChange({ header_row })}
            />
          )}
        </Setting>
        <Setting label={t("imports.detected.header_rows")}>
          {(id) => (
            <Select
              id={id}
              disabled={disabled}
              value={detected.header_rows ?? undefined}
              options={[1, 2].map((value) => ({ value, label: t("imports.detected.rows", { count: value }) }))}
              onChange={(header_rows: number) => onChange({ header_rows })}
            />
          )}
        </Setting>
        {row.kind === "enterprises" ? (
          <Setting label={t("imports.detected.default_territory")}>
            {(id) => (
              <TerritorySelect
                id={id}
                placeholder={t("imports.detected.no_default")}
                value={row.options.default_territory_code}
                onChange={(code) => onChange({ default_territory_code: code ?? null })}
              />
            )}
          </Setting>
        ) : null}
        {row.kind === "indicators" ? (
          <Setting label={t("imports.detected.default_period")}>
            {(id) => (
              <PeriodSetting
                id={id}
                disabled={disabled}
                value={row.options.layout?.default_period}
                onChange={(default_period) => onChange({ default_period })}
              />
            )}
          </Setting>
        ) : null}
      </div>
      {detected.warnings.map((warning) => (
        <Alert
          key={warning}
          type="warning"
          showIcon
          title={t(`imports.warning.${warning}`)}
          style={{ marginTop: 12 }}
        />
      ))}
    </>
  );
}

function Setting({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type PeriodProps = {
  id: string;
  disabled: boolean;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
};

/** Written as people do (2025年, 2025年1-6月); the server reads it and answers with its own spelling. */
function PeriodSetting({ id, disabled, value, onChange }: PeriodProps) {
  const { t } = useTranslation();
  const send = (text: string) => {
    const next = text.trim();
    if (next !== (value ?? "")) onChange(next || null);
  };
  return (
    <Input
      id={id}
      key={value}
      disabled={disabled}
      maxLength={20}
      placeholder={t("imports.detected.period_hint")}
      defaultValue={value ?? undefined}
      onBlur={(event) => send(event.target.value)}
      onPressEnter={(event) => send(event.currentTarget.value)}
    />
  );
}

type NumberProps = {
  id: string;
  disabled: boolean;
  value: number | null | undefined;
  onChange: (value: number) => void;
};

/** Sent when the figure is finished (blur or Enter), not at every key. */
function NumberSetting({ id, disabled, value, onChange }: NumberProps) {
  const send = (text: string) => {
    const next = Number.parseInt(text, 10);
    if (next >= 1 && next !== value) onChange(next);
  };
  return (
    <InputNumber
      id={id}
      key={value}
      disabled={disabled}
      min={1}
      max={100}
      precision={0}
      defaultValue={value ?? undefined}
      style={{ width: "100%" }}
      onBlur={(event) => send(event.target.value)}
      onPressEnter={(event) => send(event.currentTarget.value)}
      onStep={(next) => send(String(next))}
    />
  );
}

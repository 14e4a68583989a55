import { Select } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export type Choice = { value: number; label: string; note?: string };
type Props = {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  /** The name of the value that the form starts with, which no search has found yet. */
  known?: Choice | null;
  choices: Choice[];
  loading: boolean;
  onSearch: (text: string) => void;
  placeholder?: string;
  allowClear?: boolean;
  "aria-label"?: string;
};

/** A choice among more rows than fit in a list: the server searches while one types. */
export function RemoteSelect({ value, onChange, known, choices, onSearch, allowClear = true, ...rest }: Props) {
  const { t } = useTranslation();
  const options = useMemo(() => {
    const missing = known && !choices.some((one) => one.value === known.value) ? [known] : [];
    return [...missing, ...choices].map((one) => ({ value: one.value, label: one.label, note: one.note }));
  }, [known, choices]);
  return (
    <Select<number, (typeof options)[number]>
      {...rest}
      showSearch={{ filterOption: false, onSearch }}
      allowClear={allowClear}
      value={value ?? undefined}
      onChange={(next) => onChange?.(next ?? null)}
      options={options}
      optionRender={(option) => (
        <span style={{ display: "flex", justifyContent: "space-between", gap: 12 }}>
          <span>{option.data.label}</span>
          {option.data.note ? <span style={{ color: "var(--ink-3)", fontSize: 12 }}>{option.data.note}</span> : null}
        </span>
      )}
      notFoundContent={rest.loading ? t("common.loading") : t("common.nothing_found")}
      style={{ width: "100%" }}
    />
  );
}

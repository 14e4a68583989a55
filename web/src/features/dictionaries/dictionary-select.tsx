import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { type DictionaryCode, useDictionary } from "@/features/dictionaries/use-dictionary";

type Props<T extends string> = {
  code: DictionaryCode;
  label: string;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
};

/** A filter over one dictionary: any of its words, or none. */
export function DictionarySelect<T extends string>({ code, label, value, onChange }: Props<T>) {
  const { t } = useTranslation();
  const { options } = useDictionary(code);
  return (
    <Select
      aria-label={label}
      options={options.map(({ value: code, label: name }) => ({ value: code, label: name }))}
      allowClear
      placeholder={t("common.filter.any")}
      value={value}
      onChange={(next?: string) => onChange(next as T | undefined)}
    />
  );
}

import { Select } from "antd";
import { useMemo } from "react";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { groupsOf } from "@/features/issues/categories";

type Props = {
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  placeholder?: string;
  "aria-label"?: string;
};

/** One category of either level, found by typing. */
export function CategorySelect({ value, onChange, ...rest }: Props) {
  const { entries, nameOf, label } = useDictionary("categories");
  const options = useMemo(
    () =>
      groupsOf(entries).map(({ head, below }) => ({
        label: nameOf(head),
        options: [head, ...below].map((entry) => ({ value: entry.code, label: nameOf(entry) })),
      })),
    [entries, nameOf],
  );
  // A retired category is shown where a row has it.
  const known = value && !options.some((group) => group.options.some((one) => one.value === value));
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={known ? [{ value, label: label(value) }, ...options] : options}
      value={value ?? undefined}
      onChange={(next?: string) => onChange?.(next)}
    />
  );
}

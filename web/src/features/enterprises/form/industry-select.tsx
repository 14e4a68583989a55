import { TreeSelect } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DictionaryEntry } from "@/api/types";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

type Node = { value: string; title: string; children?: Node[] };
type Props = { id?: string; value?: string | null; onChange?: (value: string | null) => void };

export function toTree(entries: DictionaryEntry[], nameOf: (entry: DictionaryEntry) => string): Node[] {
  const node = (entry: DictionaryEntry): Node => {
    const children = entries.filter((one) => one.parent === entry.code).map(node);
    const title = `${entry.code} ${nameOf(entry)}`;
    return children.length > 0 ? { value: entry.code, title, children } : { value: entry.code, title };
  };
  return entries.filter((entry) => !entry.parent).map(node);
}

/** GB/T 4754 by section and division; a finer code that an import brought is kept and shown as it is. */
export function IndustrySelect({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const { entries, nameOf } = useDictionary("industries");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the entries and the language
  const tree = useMemo(() => {
    const nodes = toTree(entries, nameOf);
    const known = !value || entries.some((entry) => entry.code === value);
    return known ? nodes : [{ value, title: value }, ...nodes];
  }, [entries, value]);
  return (
    <TreeSelect
      id={id}
      treeData={tree}
      value={value ?? undefined}
      onChange={(next?: string) => onChange?.(next ?? null)}
      showSearch={{ treeNodeFilterProp: "title" }}
      allowClear
      listHeight={320}
      popupMatchSelectWidth={false}
      notFoundContent={t("common.nothing_found")}
      style={{ width: "100%" }}
    />
  );
}

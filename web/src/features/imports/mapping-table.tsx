import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Import, ImportPatch } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { RecordCard, RecordList } from "@/components/record-list";
import { decided, meaningOf } from "@/features/imports/meaning";
import { useMeanings } from "@/features/imports/use-meanings";
import { usePhone } from "@/lib/use-phone";
import styles from "./imports.module.css";

type Props = { row: Import; disabled: boolean; onChange: (patch: ImportPatch) => void };
type FileColumn = Import["detected"]["columns"][number];

export function MappingTable({ row, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const columns = row.detected.columns;
  const meanings = useMeanings(row);
  const title = t("imports.mapping.title");
  // Two columns cannot both be the name: the taken ones say so. Figures differ by their period.
  const taken = new Set<string>(columns.flatMap((column) => (column.field ? [column.field] : [])));
  const closed = <T extends { value: string }>(option: T, own: string | undefined) => ({
    ...option,
    disabled: taken.has(option.value) && option.value !== own,
  });
  const select = (column: FileColumn) => {
    const own = meaningOf(column);
    return (
      <Select
        className={styles.field}
        aria-label={t("imports.mapping.select", { heading: column.heading })}
        disabled={disabled}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("imports.mapping.ignored")}
        value={own}
        options={meanings.options.map((one) =>
          "options" in one ? { ...one, options: one.options.map((option) => closed(option, own)) } : closed(one, own),
        )}
        onChange={(meaning?: string) => onChange(decided(row, column.index, meaning))}
      />
    );
  };
  const samples = (column: FileColumn) => (
    <span className={styles.samples}>
      {column.samples.slice(0, 3).join(" · ") || t("imports.mapping.no_samples")}
      {column.unit ? <span className={styles.note}>{t(`imports.unit.${column.unit}`)}</span> : null}
      {column.period ? (
        <span className={styles.note}>{t("imports.mapping.period", { period: column.period })}</span>
      ) : column.year && row.kind === "enterprises" ? (
        <span className={styles.note}>{t("imports.mapping.year", { year: column.year })}</span>
      ) : null}
    </span>
  );
  if (phone) {
    return (
      <div className={styles.inset}>
        <RecordList label={title} rows={columns} rowKey={(column) => column.index}>
          {(column) => <RecordCard title={column.heading} meta={samples(column)} actions={select(column)} />}
        </RecordList>
      </div>
    );
  }
  const cells: Column<FileColumn>[] = [
    {
      id: "heading",
      title: t("imports.mapping.heading"),
      wrap: true,
      render: (column) => <strong>{column.heading}</strong>,
    },
    { id: "samples", title: t("imports.mapping.samples"), wrap: true, render: samples },
    { id: "field", title: t("imports.mapping.field"), render: select },
  ];
  return <DataTable caption={title} columns={cells} rows={columns} rowKey={(column) => column.index} />;
}

import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Import, ImportPatch } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { RecordCard, RecordList } from "@/components/record-list";
import { importFields } from "@/features/imports/fields";
import { usePhone } from "@/lib/use-phone";
import styles from "./imports.module.css";

type Props = { row: Import; disabled: boolean; onChange: (patch: ImportPatch) => void };
type FileColumn = Import["detected"]["columns"][number];

export function MappingTable({ row, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const columns = row.detected.columns;
  const taken = new Set<string | null | undefined>(columns.map((column) => column.field));
  const title = t("imports.mapping.title");
  const select = (column: FileColumn) => (
    <Select
      className={styles.field}
      aria-label={t("imports.mapping.select", { heading: column.heading })}
      disabled={disabled}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("imports.mapping.ignored")}
      value={column.field ?? undefined}
      options={importFields.map((value) => ({
        value,
        label: t(`imports.field.${value}`),
        // Two columns cannot both be the name: the taken ones say so.
        disabled: taken.has(value) && column.field !== value,
      }))}
      onChange={(field?: string) => onChange({ mapping: { [String(column.index)]: field ?? null } } as ImportPatch)}
    />
  );
  const samples = (column: FileColumn) => (
    <span className={styles.samples}>
      {column.samples.slice(0, 3).join(" · ") || t("imports.mapping.no_samples")}
      {column.unit ? <span className={styles.note}>{t(`imports.unit.${column.unit}`)}</span> : null}
      {column.year ? <span className={styles.note}>{t("imports.mapping.year", { year: column.year })}</span> : null}
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

import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { figureOf } from "@/features/imports/meaning";

type FileColumn = Import["detected"]["columns"][number];

/** What columns can mean and how that is called, the indicators of the dictionary included. */
export function useMeanings(row: Pick<Import, "kind" | "fields">) {
  const { t } = useTranslation();
  const indicators = useDictionary("indicators");
  const fields = useDictionary("import_fields");
  // Columns of figures come from the dictionary of indicators.
  const options = row.fields
    .filter((field) => field !== "figure")
    .map((field) => ({ value: field as string, label: fields.label(field) }));
  const figures = indicators.options.map(({ value, label }) => ({ value: figureOf(value), label }));
  return {
    options:
      row.kind === "indicators"
        ? [
            { label: t("imports.mapping.fields"), options },
            { label: t("imports.mapping.figures"), options: figures },
          ]
        : options,
    label: (column: Pick<FileColumn, "field" | "indicator" | "period">): string => {
      if (!column.field) return t("imports.mapping.ignored");
      if (column.field !== "figure") return fields.label(column.field);
      return [indicators.label(column.indicator), column.period].filter(Boolean).join(" · ");
    },
  };
}

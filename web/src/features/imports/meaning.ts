import type { Import, ImportPatch } from "@/api/types";

type FileColumn = Import["detected"]["columns"][number];
const FIGURE = "figure:";

/** A column's meaning as one choice of a list: a field, or the figures of an indicator. */
export function meaningOf(column: Pick<FileColumn, "field" | "indicator">): string | undefined {
  if (column.field === "figure") return column.indicator ? `${FIGURE}${column.indicator}` : undefined;
  return column.field ?? undefined;
}

export const figureOf = (code: string) => `${FIGURE}${code}`;

/** The choice as the server takes it: both maps are replaced as a whole, so what was decided before goes with it. */
export function decided(row: Pick<Import, "options">, index: number, meaning: string | undefined): ImportPatch {
  const at = String(index);
  const { [at]: _field, ...mapping } = row.options.layout?.mapping ?? {};
  const { [at]: _figure, ...figures } = row.options.layout?.figures ?? {};
  if (meaning?.startsWith(FIGURE)) return { mapping, figures: { ...figures, [at]: meaning.slice(FIGURE.length) } };
  return { mapping: { ...mapping, [at]: meaning ?? null }, figures } as ImportPatch;
}

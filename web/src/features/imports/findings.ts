import type { Finding, Import, PreviewRow } from "@/api/types";

type Columns = Import["detected"]["columns"];

/** Puts the findings of a row at its cells: by heading first, else by field; the others concern the row. */
export function findingsAt(
  item: Pick<PreviewRow, "findings">,
  columns: Pick<Columns[number], "index" | "heading" | "field">[],
): { cells: Map<number, Finding[]>; rest: Finding[] } {
  const cells = new Map<number, Finding[]>();
  const rest: Finding[] = [];
  for (const finding of item.findings) {
    const column =
      columns.find((one) => finding.column && one.heading === finding.column) ??
      columns.find((one) => finding.field && one.field === finding.field);
    if (!column) rest.push(finding);
    else cells.set(column.index, [...(cells.get(column.index) ?? []), finding]);
  }
  return { cells, rest };
}

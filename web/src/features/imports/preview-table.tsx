import { ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Import, PreviewRow } from "@/api/types";
import { Panel } from "@/components/page";
import { EmptyState, QueryView } from "@/components/states";
import { findingsAt } from "@/features/imports/findings";
import { previewQuery } from "@/features/imports/queries";
import { useMeanings } from "@/features/imports/use-meanings";
import styles from "./imports.module.css";

/** The first rows as they will be read, each complaint in the cell that it is about. */
export function PreviewTable({ row }: { row: Import }) {
  const { t } = useTranslation();
  const query = useQuery(previewQuery(row.id, row.version));
  const title = t("imports.preview.title");
  const meanings = useMeanings(row);
  return (
    <Panel flush title={title} note={t("imports.preview.note")}>
      <QueryView
        query={query}
        rows={6}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t("imports.preview.empty")} hint={t("imports.preview.empty_hint")} />}
      >
        {(page) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
          <div role="group" className={styles.frame} aria-label={title} tabIndex={0}>
            <table className={styles.preview}>
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("imports.preview.row")}</th>
                  {row.detected.columns.map((column) => (
                    <th key={column.index} scope="col">
                      {column.heading}
                      <span className={styles.mapped}>{meanings.label(column)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.items.map((item) => (
                  <PreviewLine key={item.row_number} item={item} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
    </Panel>
  );
}

function PreviewLine({ item, row }: { item: PreviewRow; row: Import }) {
  const { t } = useTranslation();
  const { cells, rest } = findingsAt(item, row.detected.columns);
  return (
    <tr>
      <th scope="row" className="num">
        {item.row_number}
        {rest.map((finding) => (
          <span
            key={`${finding.code} ${finding.message}`}
            className={styles[finding.severity === "error" ? "error" : "warning"]}
          >
            {finding.message}
          </span>
        ))}
      </th>
      {row.detected.columns.map((column, position) => {
        const found = cells.get(column.index) ?? [];
        const worst = found.some((finding) => finding.severity === "error")
          ? "error"
          : found.length > 0
            ? "warning"
            : "";
        return (
          <td
            key={column.index}
            className={worst ? `${styles[`${worst}Cell`]}` : column.field ? undefined : styles.ignored}
          >
            <span className={styles.cell} title={item.cells[position] ?? undefined}>
              {item.cells[position]}
            </span>
            {found.map((finding) => (
              <span key={finding.code} className={styles[finding.severity === "error" ? "error" : "warning"]}>
                {finding.severity === "error" ? (
                  <ExclamationCircleFilled aria-label={t("imports.severity.error")} />
                ) : (
                  <WarningFilled aria-label={t("imports.severity.warning")} />
                )}{" "}
                {finding.message}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

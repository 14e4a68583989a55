import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FirstRow } from "@/api/types";
import { Panel } from "@/components/page";
import styles from "./imports.module.css";

type Props = { rows: FirstRow[]; busy: boolean; onPick: (row: number) => void };

/** No header was found by itself: the sender points to it, and the file is sent again with that row. */
export function HeaderPicker({ rows, busy, onPick }: Props) {
  const { t } = useTranslation();
  const width = Math.max(...rows.map((row) => row.cells.length));
  return (
    <Panel flush title={t("imports.header.title")} note={t("imports.header.note")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <div role="group" className={styles.frame} tabIndex={0} aria-label={t("imports.header.title")}>
        <table className={styles.preview}>
          <caption className="sr-only">{t("imports.header.title")}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row_number}>
                <th scope="row">
                  <Button size="small" disabled={busy} onClick={() => onPick(row.row_number)}>
                    {t("imports.header.pick", { row: row.row_number })}
                  </Button>
                </th>
                {Array.from({ length: width }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={index}>
                    <span className={styles.cell}>{row.cells[index]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

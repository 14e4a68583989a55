import { Skeleton } from "antd";
import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export type Column<T> = {
  id: string;
  title: string;
  render: (row: T) => ReactNode;
  /** The sort key of the API; a second press reverses it. */
  sort?: string;
  align?: "right";
  width?: number;
  wrap?: boolean;
};

type Props<T> = {
  caption: string;
  columns: Column<T>[];
  rows: T[] | undefined;
  rowKey: (row: T) => string | number;
  sort?: string;
  onSort?: (sort: string) => void;
  empty?: ReactNode;
  /** Rows of the page before are shown, dimmed, while the next page is on its way. */
  stale?: boolean;
};

export function nextSort(current: string | undefined, key: string): string {
  return current === key ? `-${key}` : key;
}

function direction(current: string | undefined, key: string | undefined): "ascending" | "descending" | undefined {
  if (!key) return undefined;
  return current === key ? "ascending" : current === `-${key}` ? "descending" : undefined;
}

/** A plain table: real headings, sorting by buttons, and a frame that scrolls by keyboard. */
export function DataTable<T>({ caption, columns, rows, rowKey, sort, onSort, empty, stale }: Props<T>) {
  if (rows && rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      role="group"
      className={styles.frame}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-busy={rows === undefined || stale}
    >
      <table className={stale ? `${styles.table} ${styles.stale}` : styles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={column.width ? { width: column.width } : undefined}
                className={column.align === "right" ? styles.right : undefined}
                aria-sort={direction(sort, column.sort)}
              >
                {column.sort && onSort ? (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => onSort(nextSort(sort, column.sort ?? column.id))}
                  >
                    {column.title}
                    <span aria-hidden="true" className={styles.arrow} data-direction={direction(sort, column.sort)} />
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? Array.from({ length: 8 }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column.id}>
                      <Skeleton.Input active size="small" block style={{ height: 16 }} />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      className={[column.align === "right" ? styles.right : "", column.wrap ? styles.wrap : ""].join(
                        " ",
                      )}
                    >
                      {column.render(row)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}

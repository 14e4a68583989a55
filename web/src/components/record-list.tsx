import type { ReactNode } from "react";
import { Loading } from "@/components/states";
import styles from "./record-list.module.css";

type Props<T> = {
  label: string;
  rows: T[] | undefined;
  rowKey: (row: T) => string | number;
  empty?: ReactNode;
  stale?: boolean;
  children: (row: T) => ReactNode;
};

/** The phone's table: one card per row. */
export function RecordList<T>({ label, rows, rowKey, empty, stale, children }: Props<T>) {
  if (rows === undefined) return <Loading rows={8} />;
  if (rows.length === 0 && empty) return empty;
  return (
    <ul className={stale ? `${styles.list} ${styles.stale}` : styles.list} aria-label={label} aria-busy={stale}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          {children(row)}
        </li>
      ))}
    </ul>
  );
}

type CardProps = { title: ReactNode; aside?: ReactNode; meta?: ReactNode; tags?: ReactNode; actions?: ReactNode };

export function RecordCard({ title, aside, meta, tags, actions }: CardProps) {
  return (
    <>
      <div className={styles.top}>
        <div className={styles.title}>{title}</div>
        {aside}
      </div>
      {meta ? <div className={styles.meta}>{meta}</div> : null}
      {tags ? <div className={styles.tags}>{tags}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </>
  );
}

import { type ReactNode, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./page.module.css";

type PageProps = {
  title: string;
  /** Replaces the plain title, for a page whose heading carries tags. */
  heading?: ReactNode;
  lead?: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

export function Page({ title, heading, lead, back, actions, narrow = false, children }: PageProps) {
  const { t } = useTranslation();
  const product = t("common.product");
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      {back ? <div className={styles.back}>{back}</div> : null}
      <header className={styles.header}>
        <div className={styles.heading}>
          {heading ?? <h1 className={styles.title}>{title}</h1>}
          {lead ? <div className={styles.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

type PanelProps = { title?: string; note?: ReactNode; actions?: ReactNode; flush?: boolean; children: ReactNode };

/** A titled section on white; `flush` lets a table reach its edges. */
export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className={styles.panelHead}>
          <h2 id={id} className={styles.panelTitle}>
            {title}
          </h2>
          {note ? <span className={styles.panelNote}>{note}</span> : null}
          {actions ? <div className={styles.panelActions}>{actions}</div> : null}
        </div>
      ) : null}
      <div className={flush ? undefined : styles.panelBody}>{children}</div>
    </section>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./facts.module.css";

export type Fact = { label: string; value: ReactNode; wide?: boolean };

/** Label and value pairs; what is not known is said, not left blank. */
export function Facts({ items }: { items: Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      {items.map((item) => (
        <div key={item.label} className={item.wide ? `${styles.fact} ${styles.wide}` : styles.fact}>
          <dt>{item.label}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === "" ? (
              <span className={styles.none}>{t("common.not_recorded")}</span>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

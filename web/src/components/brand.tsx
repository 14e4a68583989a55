import { useTranslation } from "react-i18next";
import styles from "./brand.module.css";

export function Brand({ inverse = false }: { inverse?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={inverse ? `${styles.brand} ${styles.inverse}` : styles.brand}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill={inverse ? "#fff" : "#0f5560"} />
        <path d="M16 6 6 13v13h6v-8h8v8h6V13z" fill={inverse ? "#0d4650" : "#fff"} />
        <circle cx="24.5" cy="7.5" r="3.5" fill="#d9a441" />
      </svg>
      <span className={styles.name}>{t("common.brand")}</span>
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { AuditChange } from "@/api/types";
import { useAuditValue } from "@/features/audit/values";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import styles from "./changes.module.css";

/** What was not there before is said without it. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What changed, before and after; beside it what the action was about. */
export function Changes({ changes }: { changes: AuditChange[] }) {
  const { t } = useTranslation();
  const fields = useDictionary("audit_fields");
  const value = useAuditValue();
  const shown = (change: AuditChange, text: string) =>
    change.erased ? <span className={styles.erased}>{t("enterprise.trail.erased")}</span> : text;
  if (changes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change.field} className={styles.row}>
          <span className={styles.field}>{fields.label(change.field)}</span>
          {change.changed && !change.erased && !isEmpty(change.before) ? (
            <span className={styles.values}>
              <del className={styles.before}>
                <span className="sr-only">{t("enterprise.trail.before")}</span>
                {value.before(change)}
              </del>
              <span aria-hidden="true" className={styles.arrow}>
                →
              </span>
              <ins className={styles.after}>
                <span className="sr-only">{t("enterprise.trail.after")}</span>
                {value.after(change)}
              </ins>
            </span>
          ) : (
            <span className={styles.values}>{shown(change, value.after(change))}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

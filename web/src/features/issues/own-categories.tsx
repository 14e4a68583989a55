import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/types";
import { CategorySelect } from "@/features/issues/category-select";
import styles from "./issues.module.css";

type Props = {
  id?: string;
  rows: Issue[];
  value?: Record<string, string | undefined>;
  onChange?: (value: Record<string, string | undefined>) => void;
};

/** The category of each issue of an acceptance; an empty one takes the common one. */
export function OwnCategories({ rows, value = {}, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.own}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={styles.small}>{row.title}</span>
          <CategorySelect
            aria-label={t("issue.batch.category_of", { title: row.title })}
            placeholder={t("issue.batch.common_category")}
            value={value[row.id]}
            onChange={(category) => onChange?.({ ...value, [row.id]: category })}
          />
        </li>
      ))}
    </ul>
  );
}

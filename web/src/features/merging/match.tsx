import { useTranslation } from "react-i18next";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import styles from "./merging.module.css";

/** How likely, and why; what speaks against it looks different. */
export function Match({ score, reasons }: { score: number; reasons: string[] }) {
  const { t } = useTranslation();
  const { label } = useDictionary("match_reasons");
  return (
    <span className={styles.reasons}>
      <span className={styles.score}>{t("merging.score", { score })}</span>
      {reasons.map((reason) => (
        <Tag key={reason} tone={reason === "different_credit_code" ? "red" : "amber"}>
          {label(reason)}
        </Tag>
      ))}
    </span>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { groupsOf } from "@/features/issues/categories";
import styles from "@/features/issues/issues.module.css";

type Props = { value: string | undefined; onBack: () => void; onNext: (category: string | undefined) => void };

/** First what it is about, then more exactly; who does not know leaves it to the office. */
export function CategoryStep({ value, onBack, onNext }: Props) {
  const { t } = useTranslation();
  const { entries, nameOf } = useDictionary("categories");
  const groups = groupsOf(entries);
  const chosen = groups.find(({ head, below }) => head.code === value || below.some((one) => one.code === value));
  const [open, setOpen] = useState(chosen?.head.code);
  const group = groups.find(({ head }) => head.code === open);
  const choice = (code: string, name: string, onClick: () => void) => (
    <button key={code} type="button" className={styles.choice} aria-pressed={code === value} onClick={onClick}>
      {name}
    </button>
  );
  return (
    <>
      <p className={styles.legend} style={{ marginBottom: 10 }}>
        {group ? nameOf(group.head) : t("issue.report.category")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not controls of a form */}
      <div className={styles.choices} role="group" aria-label={t("issue.report.category")}>
        {group
          ? [
              ...group.below.map((entry) => choice(entry.code, nameOf(entry), () => onNext(entry.code))),
              choice(group.head.code, t("issue.report.in_general", { name: nameOf(group.head) }), () =>
                onNext(group.head.code),
              ),
            ]
          : groups.map(({ head, below }) =>
              choice(head.code, nameOf(head), () => (below.length > 0 ? setOpen(head.code) : onNext(head.code))),
            )}
      </div>
      <div className={styles.foot}>
        <Button onClick={() => (group ? setOpen(undefined) : onBack())}>{t("common.back")}</Button>
        <Button type="link" onClick={() => onNext(undefined)}>
          {t("issue.report.unsure")}
        </Button>
      </div>
    </>
  );
}

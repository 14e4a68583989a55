import { Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueIn, IssueKind } from "@/api/types";
import { useIsStaff, useMe } from "@/features/account/use-me";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { EnterpriseSelect } from "@/features/issues/enterprise-select";
import styles from "@/features/issues/issues.module.css";
import type { Chosen } from "@/features/issues/report-page";

/** Sources that a person names; the others come with the way in. */
const sources: readonly string[] = ["visit", "hotline", "meeting", "superior"];
type Props = { chosen: Chosen; onChoose: (chosen: Chosen) => void; onNext: (kind: IssueKind) => void };

/** Whose matter it is, and of what kind; choosing the kind leads on. */
export function KindStep({ chosen, onChoose, onNext }: Props) {
  const { t } = useTranslation();
  const staff = useIsStaff();
  const me = useMe();
  const kinds = useDictionary("issue_kinds");
  const words = useDictionary("issue_sources");
  const [missing, setMissing] = useState(false);
  const problemId = useId();
  const choose = (enterprise_id: number | undefined) => {
    setMissing(false);
    onChoose({ ...chosen, enterprise_id });
  };
  const enterprise = t("issue.report.enterprise");
  return (
    <>
      {staff ? (
        <>
          <div className={styles.group}>
            <p className={styles.legend}>{enterprise}</p>
            <EnterpriseSelect label={enterprise} value={chosen.enterprise_id} onChange={choose} />
          </div>
          <div className={styles.group}>
            <p className={styles.legend}>{t("issue.fact.source")}</p>
            <Select
              aria-label={t("issue.fact.source")}
              style={{ width: "100%" }}
              value={chosen.source ?? undefined}
              options={words.options.filter((option) => sources.includes(option.value))}
              onChange={(source: IssueIn["source"]) => onChoose({ ...chosen, source })}
            />
          </div>
        </>
      ) : me.enterprises.length > 1 ? (
        <div className={styles.group}>
          <p className={styles.legend}>{enterprise}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons, not controls of a form */}
          <div className={styles.choices} role="group" aria-label={enterprise}>
            {me.enterprises.map((one) => (
              <button
                key={one.id}
                type="button"
                className={styles.choice}
                aria-pressed={one.id === chosen.enterprise_id}
                onClick={() => choose(one.id)}
              >
                {one.name}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      {missing ? (
        <p id={problemId} role="alert" className={styles.late}>
          {t("issue.report.enterprise_first")}
        </p>
      ) : null}
      <p className={styles.legend} style={{ marginBottom: 10 }}>
        {t("issue.report.kind")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not controls of a form */}
      <div className={styles.choices} role="group" aria-label={t("issue.report.kind")}>
        {kinds.entries.map((kind) => (
          <button
            key={kind.code}
            type="button"
            className={styles.choice}
            aria-pressed={kind.code === chosen.kind}
            onClick={() => (chosen.enterprise_id ? onNext(kind.code as IssueKind) : setMissing(true))}
          >
            <span className={styles.choiceName}>{kinds.nameOf(kind)}</span>
            <span className={styles.small}>{t(`issue.report.about.${kind.code}`)}</span>
          </button>
        ))}
      </div>
    </>
  );
}

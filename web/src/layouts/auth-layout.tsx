import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { LanguageSwitch } from "@/components/language-switch";
import styles from "./auth-layout.module.css";

type Props = { title: string; lead?: ReactNode; foot?: ReactNode; children: ReactNode };

/** Outside the signed-in part: what this is on the left, one task on the right. */
export function AuthLayout({ title, lead, foot, children }: Props) {
  const { t } = useTranslation();
  const product = t("common.product");
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className={styles.frame}>
      <aside className={styles.aside} aria-label={t("common.about")}>
        <Brand inverse />
        <div className={styles.pitch}>
          <p className={styles.slogan}>{t("account.slogan")}</p>
          <p className={styles.promise}>{t("account.promise")}</p>
        </div>
        <svg className={styles.lines} viewBox="0 0 400 300" aria-hidden="true" preserveAspectRatio="xMidYMax slice">
          {Array.from({ length: 9 }, (_, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
              key={index}
              d={`M0 ${300 - index * 22} C 90 ${215 - index * 26}, 170 ${285 - index * 15}, 250 ${215 - index * 22} S 360 ${190 - index * 24}, 400 ${170 - index * 20}`}
              fill="none"
              stroke="currentColor"
              strokeWidth="1"
              opacity={0.07 + index * 0.02}
            />
          ))}
        </svg>
      </aside>
      <main className={styles.main}>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <div className={styles.form}>
          <div className={styles.mobileBrand}>
            <Brand />
          </div>
          <h1 className={styles.title}>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
          {children}
          {foot ? <div className={styles.foot}>{foot}</div> : null}
        </div>
      </main>
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useEndMembership } from "@/features/users/mutations";
import { membershipsQuery } from "@/features/users/queries";
import { formatDay, today } from "@/lib/dates";

/** Where somebody works and as what, past ones included: an old action names the role that it was done in. */
export function MembershipsPanel({ id, may, actions }: { id: number; may: boolean; actions: ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(membershipsQuery(id));
  const roles = useDictionary("roles");
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const end = useEndMembership();
  return (
    <Panel title={t("accounts.memberships")} actions={actions}>
      <QueryView
        query={query}
        rows={2}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={styles.none}>{t("accounts.no_membership")}</p>}
      >
        {(page) => (
          <ul className={styles.items}>
            {page.items.map((one) => (
              <li key={one.id} className={one.valid_to ? `${styles.item} ${styles.past}` : styles.item}>
                <div className={styles.head}>
                  <span className={styles.strong}>{one.organization_name}</span>
                  <span>{roles.label(one.role)}</span>
                  {may && !one.valid_to ? (
                    <Button
                      type="link"
                      size="small"
                      className={styles.end}
                      onClick={() =>
                        void modal.confirm({
                          title: t("accounts.end_membership_title", {
                            name: one.organization_name,
                            role: roles.label(one.role),
                          }),
                          okText: t("accounts.end_membership"),
                          onOk: () =>
                            end
                              .mutateAsync({ row: one, valid_to: today() })
                              .catch((cause) => void message.error(text(cause))),
                        })
                      }
                    >
                      {t("accounts.end_membership")}
                    </Button>
                  ) : null}
                </div>
                <div className={styles.line}>
                  {one.valid_to
                    ? t("common.from_to", { from: formatDay(one.valid_from), to: formatDay(one.valid_to) })
                    : t("common.since", { day: formatDay(one.valid_from) })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}

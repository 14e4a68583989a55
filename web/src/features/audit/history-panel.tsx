import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import entries from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Changes } from "@/features/audit/changes";
import { enterpriseHistoryQuery } from "@/features/audit/queries";
import { useWho } from "@/features/audit/who";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatTime } from "@/lib/dates";

/** Everything that was done to a firm, newest first, a page at a time. */
export function TrailPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const [trail, setTrail] = useState<string[]>([]);
  const query = useQuery(enterpriseHistoryQuery(id, trail.at(-1)));
  const actions = useDictionary("audit_actions");
  const who = useWho();
  return (
    <Panel title={t("enterprise.trail.title")}>
      <QueryView
        query={query}
        rows={4}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={entries.none}>{t("enterprise.trail.empty")}</p>}
      >
        {(page) => (
          <>
            <ol className={entries.items}>
              {page.items.map((entry) => {
                const { name, office } = who(entry);
                return (
                  <li key={entry.id} className={entries.item}>
                    <div className={entries.head}>
                      <span className={entries.strong}>{actions.label(entry.action)}</span>
                      {entry.resource !== "enterprise" && entry.resource_name ? (
                        <span>{entry.resource_name}</span>
                      ) : null}
                    </div>
                    <div className={entries.line}>
                      {formatTime(entry.at)} {name}
                      {office ? t("common.bracket", { text: office }) : null}
                    </div>
                    {entry.reason ? (
                      <div className={entries.line}>{t("enterprise.trail.reason", { text: entry.reason })}</div>
                    ) : null}
                    <Changes changes={entry.changes} />
                  </li>
                );
              })}
            </ol>
            {trail.length > 0 || page.next_cursor ? (
              <div className={entries.buttons}>
                {trail.length > 0 ? (
                  <Button type="link" onClick={() => setTrail(trail.slice(0, -1))}>
                    {t("enterprise.trail.newer")}
                  </Button>
                ) : null}
                {page.next_cursor ? (
                  <Button type="link" onClick={() => setTrail([...trail, page.next_cursor ?? ""])}>
                    {t("enterprise.trail.older")}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </>
        )}
      </QueryView>
    </Panel>
  );
}

import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceDetail, ConferenceItem } from "@/api/types";
import { Panel } from "@/components/page";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag } from "@/components/tag";
import { DecisionDrawer } from "@/features/conferences/decision-drawer";
import { moved } from "@/features/conferences/moves";
import type { useConference } from "@/features/conferences/mutations";
import { candidatesQuery } from "@/features/conferences/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { LampTag, StateTag } from "@/features/issues/labels";
import { formatDay } from "@/lib/dates";
import styles from "./conferences.module.css";

type Change = ReturnType<typeof useConference>["change"];

/** The issues in their order: moved while the meeting is prepared, decided while it is held. */
export function AgendaPanel({ row, change }: { row: ConferenceDetail; change: Change }) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<ConferenceItem>();
  const ids = row.items.map((item) => item.issue.id);
  const set = row.allowed_actions.includes("update") ? (agenda: number[]) => change.mutate({ agenda }) : undefined;
  return (
    <Panel title={t("conference.agenda")} note={t("conference.progress", progress(row))}>
      {change.error ? <ErrorState cause={change.error} /> : null}
      {row.items.length === 0 ? (
        <EmptyState title={t("conference.no_items")} hint={t("conference.no_items_hint")} />
      ) : (
        <ol className={styles.agenda}>
          {row.items.map((item, index) => (
            <li key={item.id} className={styles.item}>
              <ItemHead item={item} number={index + 1} />
              <Decision item={item} />
              <div className={styles.buttons}>
                {item.allowed_decisions.length > 0 ? (
                  <Button type="primary" size="large" onClick={() => setDeciding(item)}>
                    {t("conference.decide")}
                  </Button>
                ) : null}
                {set ? (
                  <>
                    <Button
                      icon={<ArrowUpOutlined aria-hidden="true" />}
                      aria-label={t("conference.up", { title: item.issue.title })}
                      disabled={index === 0 || change.isPending}
                      onClick={() => set(moved(ids, item.issue.id, -1))}
                    />
                    <Button
                      icon={<ArrowDownOutlined aria-hidden="true" />}
                      aria-label={t("conference.down", { title: item.issue.title })}
                      disabled={index === ids.length - 1 || change.isPending}
                      onClick={() => set(moved(ids, item.issue.id, 1))}
                    />
                    <Button disabled={change.isPending} onClick={() => set(ids.filter((id) => id !== item.issue.id))}>
                      {t("conference.take_off")}
                    </Button>
                  </>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      {set ? <Candidates row={row} busy={change.isPending} onAdd={(id) => set([...ids, id])} /> : null}
      <DecisionDrawer row={row} item={deciding} onClose={() => setDeciding(undefined)} />
    </Panel>
  );
}

const progress = (row: ConferenceDetail) => ({ count: row.item_count, decided: row.decided_count });

function ItemHead({ item, number }: { item: ConferenceItem; number: number }) {
  const { t } = useTranslation();
  const { issue } = item;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        <Link to="/issues/$id" params={{ id: String(issue.id) }} className={styles.title}>
          {issue.title}
        </Link>
        <StateTag value={issue.state} />
        {issue.due_at ? <LampTag value={issue.lamp} /> : null}
        {item.deferrals > 0 ? <Tag tone="amber">{t("conference.deferred", { count: item.deferrals })}</Tag> : null}
      </div>
      <div className={styles.line}>
        {[
          issue.enterprise_name,
          issue.category_name,
          issue.lead_organization_name ?? issue.coordinating_organization_name,
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </>
  );
}

function Decision({ item }: { item: ConferenceItem }) {
  const { t } = useTranslation();
  const kinds = useDictionary("conference_decisions");
  if (!item.decision || !item.decision_kind) return null;
  return (
    <div className={styles.decision}>
      <p>{item.decision}</p>
      <div className={styles.line}>
        {kinds.label(item.decision_kind)}
        {item.due_on
          ? t("conference.charge", { unit: item.responsible_organization_name, day: formatDay(item.due_on) })
          : null}
      </div>
    </div>
  );
}

function Candidates({ row, busy, onAdd }: { row: ConferenceDetail; busy: boolean; onAdd: (id: number) => void }) {
  const { t } = useTranslation();
  const query = useQuery(candidatesQuery(row.id));
  if (query.error) return <ErrorState cause={query.error} />;
  const waiting = query.data?.issues ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t("conference.candidates")}>
      <h3 className={styles.sub}>{t("conference.candidates")}</h3>
      <ul className={styles.agenda}>
        {waiting.map((issue) => (
          <li key={issue.id} className={styles.head}>
            <span className={styles.title}>{issue.title}</span>
            <span className={styles.line}>{issue.enterprise_name}</span>
            <Button
              size="small"
              disabled={busy}
              aria-label={t("conference.put_on_one", { title: issue.title })}
              onClick={() => onAdd(issue.id)}
            >
              {t("conference.put_on")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { IssueEvent } from "@/api/types";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useEventDetails } from "@/features/issues/event-details";
import { StateTag } from "@/features/issues/labels";
import { timelineQuery } from "@/features/issues/queries";
import { formatTime } from "@/lib/dates";
import styles from "./issues.module.css";

/** Everything that happened, newest first; what only the offices read is marked. */
export function TimelinePanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(timelineQuery(id));
  return (
    <Panel title={t("issue.timeline.title")}>
      <QueryView query={query} rows={5}>
        {(events) => (
          <ol>
            {[...events].reverse().map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
        )}
      </QueryView>
    </Panel>
  );
}

function Event({ event }: { event: IssueEvent }) {
  const { t } = useTranslation();
  const actions = useDictionary("issue_actions");
  const visibilities = useDictionary("visibilities");
  const roles = useDictionary("roles");
  const detailsOf = useEventDetails();
  const internal = event.visibility === "internal";
  const who = [event.organization_name, event.person_name, roles.label(event.role)].filter(Boolean).join(" · ");
  return (
    <li className={styles.event} data-internal={internal}>
      <div className={styles.eventHead}>
        <strong>{event.action ? actions.label(event.action) : t("issue.timeline.clock")}</strong>
        {event.from_state !== event.to_state ? <StateTag value={event.to_state} /> : null}
        {internal ? <Tag tone="violet">{visibilities.label("internal")}</Tag> : null}
      </div>
      <div className={styles.small}>
        {formatTime(event.at)} {who}
      </div>
      {detailsOf(event).map(({ label, value }) => (
        <div key={label} className={styles.small}>
          {t("issue.detail.line", { label, value })}
        </div>
      ))}
      {event.note ? <p className={styles.note}>{event.note}</p> : null}
    </li>
  );
}

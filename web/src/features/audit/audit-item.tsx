import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "@/api/types";
import { Tag } from "@/components/tag";
import { Changes } from "@/features/audit/changes";
import type { AuditSearch } from "@/features/audit/search";
import { useWho } from "@/features/audit/who";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatTime } from "@/lib/dates";
import styles from "./audit.module.css";

type Props = { entry: AuditEntry; onNarrow: (patch: Partial<AuditSearch>) => void };

/** One entry as a sentence (who, as what, did what to which row); what changed and where from below it. */
export function AuditItem({ entry, onNarrow }: Props) {
  const { t } = useTranslation();
  const actions = useDictionary("audit_actions");
  const resources = useDictionary("audit_resources");
  const relations = useDictionary("audit_relations");
  const who = useWho();
  const { name, office } = who(entry);
  const session = entry.resource === "session" || entry.resource_id === "";
  const row = entry.resource_name ?? t("trail.row", { kind: resources.label(entry.resource), id: entry.resource_id });
  const origin = [
    entry.relation ? t("trail.relation", { text: relations.label(entry.relation) }) : "",
    entry.address ? t("trail.address", { text: entry.address }) : "",
    entry.request_id ? t("trail.request", { text: entry.request_id }) : "",
    entry.hash ? t("trail.hash", { text: entry.hash }) : "",
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <div className={styles.sentence}>
        <time className={styles.time} dateTime={entry.at}>
          {formatTime(entry.at)}
        </time>
        {entry.actor.kind === "person" ? (
          <Button
            type="link"
            className={styles.who}
            title={t("trail.only_person")}
            onClick={() => onNarrow({ user_id: entry.actor.id ?? undefined })}
          >
            {name}
          </Button>
        ) : (
          <span className={styles.strong}>{name}</span>
        )}
        {office ? <span className={styles.office}>{t("common.bracket", { text: office })}</span> : null}
        <span className={styles.strong}>{actions.label(entry.action)}</span>
        {session ? null : (
          <Button
            type="link"
            className={styles.who}
            title={t("trail.only_row")}
            onClick={() => onNarrow({ resource: entry.resource, resource_id: entry.resource_id })}
          >
            {row}
          </Button>
        )}
        <span className={styles.seal}>
          {entry.seq === null ? (
            <Tag tone="amber">{t("trail.waiting")}</Tag>
          ) : (
            <Tag tone="teal">{t("trail.sealed", { seq: entry.seq })}</Tag>
          )}
        </span>
      </div>
      {entry.reason ? <p className={styles.reason}>{t("trail.reason", { text: entry.reason })}</p> : null}
      <Changes changes={entry.changes} />
      {origin.length > 0 ? (
        <details className={styles.origin}>
          <summary>{t("trail.origin")}</summary>
          <ul>
            {origin.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

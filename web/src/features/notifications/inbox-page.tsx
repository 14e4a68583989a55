import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Paging } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { Notification, NotificationGroup } from "@/api/types";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag, type Tone } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { notificationsQuery } from "@/features/notifications/queries";
import { formatTime } from "@/lib/dates";
import { usePaging } from "@/lib/paging";
import { useChange } from "@/lib/use-change";

export type InboxSearch = Paging & { show?: "unread" };

const tones: Record<NotificationGroup, Tone> = {
  tasks: "teal",
  requests: "blue",
  warnings: "red",
  supervision: "violet",
  progress: "neutral",
};

/** Everything that somebody was told, latest first. */
export function InboxPage({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useQuery(notificationsQuery(search.show === "unread", search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  const newest = list.data?.items[0]?.id;
  const readAll = useChange({
    done: "notice.all_read",
    stale: [["notifications"]],
    send: (up_to: number) => unwrap(api.POST("/api/v1/notifications/read-all", { body: { up_to } })),
  });
  return (
    <Page
      narrow
      title={t("notice.title")}
      actions={
        <>
          <Link to="/notifications/preferences">{t("notice.preferences.title")}</Link>
          <Button
            disabled={newest === undefined}
            loading={readAll.isPending}
            onClick={() => newest !== undefined && readAll.mutate(newest)}
          >
            {t("notice.read_all")}
          </Button>
        </>
      }
    >
      <Segmented
        aria-label={t("notice.which")}
        style={{ marginBottom: 12 }}
        value={search.show ?? "all"}
        options={[
          { value: "all", label: t("notice.all") },
          { value: "unread", label: t("notice.unread") },
        ]}
        onChange={(show) =>
          void navigate({ to: "/notifications", search: { show: show === "unread" ? "unread" : undefined } })
        }
      />
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordList
          label={t("notice.title")}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={<EmptyState title={t("notice.empty")} />}
        >
          {(row) => <NotificationItem row={row} />}
        </RecordList>
      )}
      <Pager {...paging} />
    </Page>
  );
}

function NotificationItem({ row }: { row: Notification }) {
  const { t } = useTranslation();
  const groups = useDictionary("notification_groups");
  const read = useChange({
    done: "notice.read_done",
    stale: [["notifications"]],
    send: (id: number) => unwrap(api.POST("/api/v1/notifications/{id}/read", { params: { path: { id } } })),
  });
  const markRead = () => {
    // Going there is reading it; nobody waits for the answer.
    if (row.read_at === null)
      void api.POST("/api/v1/notifications/{id}/read", { params: { path: { id: row.id } } }).catch(() => undefined);
  };
  const more = row.count - row.issues.length;
  return (
    <RecordCard
      title={row.text}
      aside={row.read_at === null ? <Tag tone="amber">{t("notice.new")}</Tag> : undefined}
      meta={
        <>
          <div>
            <Tag tone={tones[row.group]}>{groups.label(row.group)}</Tag> {formatTime(row.created_at)}
          </div>
          {row.issues.length > 0 ? (
            <ul aria-label={t("notice.issues")}>
              {row.issues.map((issue) => (
                <li key={issue.id}>
                  <Link to="/issues/$id" params={{ id: String(issue.id) }} onClick={markRead}>
                    {issue.title}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
          {more > 0 && row.issues.length > 0 ? <div>{t("common.and_more", { count: more })}</div> : null}
        </>
      }
      actions={
        row.read_at === null ? (
          <Button loading={read.isPending} onClick={() => read.mutate(row.id)}>
            {t("notice.read")}
          </Button>
        ) : undefined
      }
    />
  );
}

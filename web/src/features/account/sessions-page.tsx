import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Session } from "@/api/types";
import { Page } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { RecordCard, RecordList } from "@/components/record-list";
import { ErrorState } from "@/components/states";
import { Tag } from "@/components/tag";
import { deviceOf } from "@/features/account/device";
import { sessionsQuery } from "@/features/account/queries";
import { formatTime } from "@/lib/dates";

/** Where one is signed in, and the way to end what one does not recognise. */
export function SessionsPage() {
  const { t } = useTranslation();
  const query = useQuery(sessionsQuery);
  return (
    <Page narrow title={t("account.sessions.title")} lead={t("account.sessions.lead")}>
      {query.error ? (
        <ErrorState cause={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <RecordList label={t("account.sessions.title")} rows={query.data?.items} rowKey={(row) => row.id}>
          {(row) => <SessionItem row={row} />}
        </RecordList>
      )}
    </Page>
  );
}

function SessionItem({ row }: { row: Session }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const text = useProblemText();
  const end = useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/v1/auth/sessions/{session_id}", { params: { path: { session_id: row.id } } })),
    onSuccess: async () => {
      void message.success(t("account.sessions.ended"));
      await client.invalidateQueries(sessionsQuery);
    },
    onError: (cause) => void message.error(text(cause)),
  });
  const device = deviceOf(row.user_agent);
  return (
    <RecordCard
      title={device ?? t("account.sessions.unknown_device")}
      aside={row.current ? <Tag tone="green">{t("account.sessions.current")}</Tag> : undefined}
      meta={
        <>
          <div>{t("account.sessions.address", { address: row.address ?? t("common.not_recorded") })}</div>
          <div>
            {t("account.sessions.times", { since: formatTime(row.created_at), last: formatTime(row.last_used_at) })}
          </div>
        </>
      }
      actions={
        row.current ? undefined : (
          <Button danger loading={end.isPending} onClick={() => end.mutate()}>
            {t("account.sessions.end")}
          </Button>
        )
      }
    />
  );
}

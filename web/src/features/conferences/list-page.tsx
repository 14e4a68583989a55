import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Paging } from "@/api/cursor";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { useCan } from "@/features/account/use-me";
import { ConferenceDrawer } from "@/features/conferences/conference-drawer";
import { ConferenceTag } from "@/features/conferences/conference-tag";
import { usePrepare } from "@/features/conferences/mutations";
import { conferencesQuery } from "@/features/conferences/queries";
import { formatTime } from "@/lib/dates";
import { usePaging } from "@/lib/paging";

export function ConferencesPage({ search }: { search: Paging }) {
  const { t } = useTranslation();
  const list = useQuery(conferencesQuery(search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  const mayPrepare = useCan("issues.coordinate");
  const [open, setOpen] = useState(false);
  const prepare = usePrepare();
  const title = t("common.nav.conferences");
  return (
    <Page
      title={title}
      lead={t("conference.lead")}
      actions={
        mayPrepare ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
            {t("conference.prepare")}
          </Button>
        ) : undefined
      }
    >
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordList
          label={title}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={<EmptyState title={t("conference.empty")} hint={t("conference.empty_hint")} />}
        >
          {(row) => (
            <RecordCard
              title={
                <Link to="/conferences/$id" params={{ id: String(row.id) }}>
                  {row.title}
                </Link>
              }
              aside={<ConferenceTag value={row.state} />}
              meta={
                <>
                  <div>
                    {formatTime(row.starts_at)} {row.place}
                  </div>
                  <div>{row.organization_name}</div>
                  <div>{t("conference.progress", { count: row.item_count, decided: row.decided_count })}</div>
                </>
              }
            />
          )}
        </RecordList>
      )}
      <Pager {...paging} />
      <ConferenceDrawer
        open={open}
        title={t("conference.prepare")}
        intro={t("conference.prepare_hint")}
        onClose={() => setOpen(false)}
        onSubmit={(body) => prepare.mutateAsync(body)}
      />
    </Page>
  );
}

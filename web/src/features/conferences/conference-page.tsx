import { FileWordOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { ConferenceDetail } from "@/api/types";
import { Facts } from "@/components/facts";
import { NotFound } from "@/components/not-found";
import { Page, Panel } from "@/components/page";
import { ErrorState, QueryView } from "@/components/states";
import { AgendaPanel } from "@/features/conferences/agenda";
import { ConferenceDrawer } from "@/features/conferences/conference-drawer";
import { ConferenceTag } from "@/features/conferences/conference-tag";
import { useConference, useMinutes } from "@/features/conferences/mutations";
import { conferenceQuery } from "@/features/conferences/queries";
import { formatTime } from "@/lib/dates";
import styles from "./conferences.module.css";

export function ConferencePage({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(conferenceQuery(id));
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  const row = query.data;
  return (
    <Page
      title={row?.title ?? t("common.nav.conferences")}
      back={<Link to="/conferences">{t("conference.back")}</Link>}
      lead={row ? <ConferenceTag value={row.state} /> : undefined}
    >
      <QueryView query={query} rows={8}>
        {(conference) => <Content row={conference} />}
      </QueryView>
    </Page>
  );
}

function Content({ row }: { row: ConferenceDetail }) {
  const { t } = useTranslation();
  const acts = useConference(row);
  const people = row.participants.map((one) =>
    one.person_name
      ? t("conference.for_unit", { unit: one.organization_name, name: one.person_name })
      : one.organization_name,
  );
  return (
    <>
      <Actions row={row} acts={acts} />
      <Panel title={t("conference.meeting")}>
        <Facts
          items={[
            { label: t("conference.field.time"), value: formatTime(row.starts_at) },
            { label: t("conference.field.place"), value: row.place },
            { label: t("conference.convened_by"), value: row.organization_name },
            { label: t("conference.field.participants"), value: people.join(t("common.list_separator")), wide: true },
          ]}
        />
      </Panel>
      <AgendaPanel row={row} change={acts.change} />
    </>
  );
}

type Acts = ReturnType<typeof useConference>;

/** Exactly what the server allows; large enough for a finger on a tablet. */
function Actions({ row, acts }: { row: ConferenceDetail; acts: Acts }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const minutes = useMinutes(row);
  const may = (action: string) => row.allowed_actions.includes(action);
  const failed = acts.remove.error ?? acts.hold.error ?? acts.close.error ?? minutes.error;
  const remove = async () => {
    await acts.remove.mutateAsync(undefined).then(
      () => navigate({ to: "/conferences" }),
      () => undefined,
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of one form */}
      <div className={styles.actions} role="group" aria-label={t("common.actions")}>
        {may("hold") ? (
          <Button type="primary" size="large" loading={acts.hold.isPending} onClick={() => acts.hold.mutate(undefined)}>
            {t("conference.hold")}
          </Button>
        ) : null}
        {may("update") ? (
          <Button size="large" onClick={() => setEditing(true)}>
            {t("common.edit")}
          </Button>
        ) : null}
        {may("close") ? (
          <Popconfirm
            title={t("conference.close")}
            description={t("conference.close_hint", { count: row.item_count - row.decided_count })}
            okText={t("conference.close")}
            cancelText={t("common.cancel")}
            onConfirm={() => acts.close.mutate(undefined)}
          >
            <Button size="large" loading={acts.close.isPending}>
              {t("conference.close")}
            </Button>
          </Popconfirm>
        ) : null}
        {may("minutes") ? (
          <Button
            size="large"
            icon={<FileWordOutlined aria-hidden="true" />}
            loading={minutes.isPending}
            onClick={() => minutes.mutate()}
          >
            {t("conference.minutes")}
          </Button>
        ) : null}
        {may("delete") ? (
          <Popconfirm
            title={t("conference.cancel")}
            description={t("conference.cancel_hint")}
            okText={t("conference.cancel")}
            cancelText={t("common.back")}
            onConfirm={() => void remove()}
          >
            <Button size="large" danger loading={acts.remove.isPending}>
              {t("conference.cancel")}
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      {failed ? <ErrorState cause={failed} /> : null}
      <ConferenceDrawer
        open={editing}
        title={t("common.edit")}
        row={row}
        onClose={() => setEditing(false)}
        onSubmit={({ organization_id: _office, ...body }) => acts.change.mutateAsync(body)}
      />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, InputNumber, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import type { Paging } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { Job, JobSchedule, JobState } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState, QueryView } from "@/components/states";
import { Tag, type Tone } from "@/components/tag";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { jobsQuery, schedulesQuery } from "@/features/jobs/queries";
import { DeliveriesPanel } from "@/features/notifications/deliveries-panel";
import { formatTime } from "@/lib/dates";
import { usePaging } from "@/lib/paging";
import { useChange as useSharedChange } from "@/lib/use-change";

export type JobsSearch = Paging & { state?: JobState };
const tones: Record<JobState, Tone> = { queued: "blue", running: "teal", done: "green", failed: "red" };

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["jobs"]], send });
}

export function JobsPage({ search }: { search: JobsSearch }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<JobSchedule>();
  return (
    <Page narrow title={t("common.nav.jobs")} lead={t("administration.jobs.lead")}>
      <Schedules onEdit={setEditing} />
      <Jobs search={search} />
      <DeliveriesPanel />
      <ScheduleDrawer row={editing} onClose={() => setEditing(undefined)} />
    </Page>
  );
}

function Schedules({ onEdit }: { onEdit: (row: JobSchedule) => void }) {
  const { t } = useTranslation();
  const query = useQuery(schedulesQuery);
  return (
    <Panel title={t("administration.jobs.schedules")}>
      <QueryView query={query} rows={4}>
        {(rows) => (
          <RecordList label={t("administration.jobs.schedules")} rows={rows} rowKey={(row) => row.kind}>
            {(row) => <ScheduleItem row={row} onEdit={() => onEdit(row)} />}
          </RecordList>
        )}
      </QueryView>
    </Panel>
  );
}

function ScheduleItem({ row, onEdit }: { row: JobSchedule; onEdit: () => void }) {
  const { t } = useTranslation();
  const kinds = useDictionary("job_kinds");
  const run = useChange("administration.jobs.queued", (kind: string) =>
    unwrap(api.POST("/api/v1/job-schedules/{kind}/run", { params: { path: { kind } } })),
  );
  const state = row.last_error ? "failed" : row.enabled ? "on" : "off";
  const tone: Tone = row.last_error ? "red" : row.enabled ? "green" : "neutral";
  return (
    <RecordCard
      title={kinds.label(row.kind)}
      aside={
        <Tag tone={tone} dot>
          {t(`administration.jobs.schedule.${state}`)}
        </Tag>
      }
      meta={
        <>
          <div>
            {row.every_seconds % 3600 === 0
              ? t("administration.jobs.every_hours", { count: row.every_seconds / 3600 })
              : t("administration.jobs.every", { minutes: Math.round(row.every_seconds / 60) })}
          </div>
          <div>
            {row.last_run_at
              ? t("administration.jobs.last", {
                  time: formatTime(row.last_run_at),
                  seconds: ((row.last_duration_ms ?? 0) / 1000).toFixed(1),
                })
              : t("administration.jobs.never")}
          </div>
          {row.enabled ? <div>{t("administration.jobs.next", { time: formatTime(row.next_run_at) })}</div> : null}
          {row.last_error ? <div role="alert">{row.last_error}</div> : null}
        </>
      }
      actions={
        <>
          <Button loading={run.isPending} onClick={() => run.mutate(row.kind)}>
            {t("administration.jobs.run")}
          </Button>
          <Button onClick={onEdit}>{t("common.edit")}</Button>
        </>
      }
    />
  );
}

function ScheduleDrawer({ row, onClose }: { row: JobSchedule | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const kinds = useDictionary("job_kinds");
  type Values = { minutes: number; enabled: boolean };
  const update = useChange("administration.saved", (values: Values) =>
    unwrap(
      api.PATCH("/api/v1/job-schedules/{kind}", {
        params: { path: { kind: row?.kind ?? "" }, header: ifMatch(row?.version ?? 0) },
        body: { every_seconds: values.minutes * 60, enabled: values.enabled },
      }),
    ),
  );
  return (
    <FormDrawer<Values>
      open={row !== undefined}
      onClose={onClose}
      title={kinds.label(row?.kind)}
      submitLabel={t("common.save")}
      initial={{ minutes: Math.round((row?.every_seconds ?? 60) / 60), enabled: row?.enabled }}
      onSubmit={(values) => update.mutateAsync(values)}
    >
      <Form.Item name="minutes" label={t("administration.jobs.interval")} rules={[{ required: true }]}>
        <InputNumber min={1} max={44640} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="enabled" label={t("administration.jobs.enabled")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

function Jobs({ search }: { search: JobsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useQuery(jobsQuery(search.state, search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  return (
    <Panel
      title={t("administration.jobs.list")}
      actions={
        <div style={{ display: "grid", width: 130 }}>
          <DictionarySelect<JobState>
            code="job_states"
            label={t("administration.jobs.state")}
            value={search.state}
            onChange={(state) => void navigate({ to: "/jobs", search: { state } })}
          />
        </div>
      }
    >
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordList
          label={t("administration.jobs.list")}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={<EmptyState title={t("administration.jobs.empty")} />}
        >
          {(row) => <JobItem row={row} />}
        </RecordList>
      )}
      <Pager {...paging} />
    </Panel>
  );
}

function JobItem({ row }: { row: Job }) {
  const { t } = useTranslation();
  const kinds = useDictionary("job_kinds");
  const states = useDictionary("job_states");
  const retry = useChange("administration.jobs.queued", (id: number) =>
    unwrap(api.POST("/api/v1/jobs/{id}/retry", { params: { path: { id } } })),
  );
  return (
    <RecordCard
      title={kinds.label(row.kind)}
      aside={
        <Tag tone={tones[row.state]} dot>
          {states.label(row.state)}
        </Tag>
      }
      meta={
        <>
          <div>
            {t("administration.jobs.times", {
              id: row.id,
              start: formatTime(row.started_at ?? row.run_at),
              end: row.finished_at ? formatTime(row.finished_at) : "—",
            })}
          </div>
          {row.attempts > 0 ? <div>{t("administration.jobs.attempts", { count: row.attempts })}</div> : null}
          {row.error ? <div role="alert">{row.error}</div> : null}
        </>
      }
      actions={
        row.allowed_actions.includes("retry") ? (
          <Button loading={retry.isPending} onClick={() => retry.mutate(row.id)}>
            {t("administration.jobs.retry")}
          </Button>
        ) : undefined
      }
    />
  );
}

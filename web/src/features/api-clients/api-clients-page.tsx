import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, InputNumber, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import type { Paging } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { ApiClient, ApiClientIn } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { SecretOnce } from "@/components/secret-once";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag, TagRow } from "@/components/tag";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { formatTime } from "@/lib/dates";
import { once } from "@/lib/idempotency";
import { usePaging } from "@/lib/paging";
import { useChange as useSharedChange } from "@/lib/use-change";

const scopes = [
  "enterprises:read",
  "enterprises:write",
  "enterprises:export",
  "imports:write",
  "officers:read",
  "officers:write",
] as const;
type Secret = { client_id: string; secret: string };
type Edit = { name: string; scopes: string[]; active: boolean };

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["api-clients"]], send });
}

/** What a scope's id means, without its colon: a key of the catalogue cannot hold one. */
function useScopeLabel() {
  const { t } = useTranslation();
  return (scope: string) => t(`people.client.scope.${scope.replace(":", "_")}`);
}

export function ApiClientsPage({ search }: { search: Paging }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ["api-clients", search.cursor ?? ""],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/api-clients", { params: { query: { cursor: search.cursor } }, signal })),
    placeholderData: keepPreviousData,
  });
  const paging = usePaging(search, list.data?.next_cursor);
  const [creating, setCreating] = useState(false);
  const [editing, setEditing] = useState<ApiClient>();
  const [rotating, setRotating] = useState<ApiClient>();
  const [secret, setSecret] = useState<Secret>();
  return (
    <Page
      narrow
      title={t("common.nav.api_clients")}
      lead={t("people.client.lead")}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t("people.client.create")}
        </Button>
      }
    >
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordList
          label={t("common.nav.api_clients")}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={<EmptyState title={t("people.client.empty")} hint={t("people.client.empty_hint")} />}
        >
          {(row) => <ClientItem row={row} onEdit={() => setEditing(row)} onRotate={() => setRotating(row)} />}
        </RecordList>
      )}
      <Pager {...paging} />
      <CreateDrawer open={creating} onClose={() => setCreating(false)} onSecret={setSecret} />
      <EditDrawer row={editing} onClose={() => setEditing(undefined)} />
      <RotateDrawer row={rotating} onClose={() => setRotating(undefined)} onSecret={setSecret} />
      <SecretOnce
        open={secret !== undefined}
        onClose={() => setSecret(undefined)}
        title={t("people.client.secret_title")}
        hint={t("people.client.secret_once")}
        secrets={
          secret
            ? [
                { label: t("people.client.client_id"), value: secret.client_id },
                { label: t("people.client.secret"), value: secret.secret },
              ]
            : []
        }
      />
    </Page>
  );
}

function ClientItem({ row, onEdit, onRotate }: { row: ApiClient; onEdit: () => void; onRotate: () => void }) {
  const { t } = useTranslation();
  const scopeLabel = useScopeLabel();
  const may = (action: string) => row.allowed_actions.includes(action);
  return (
    <RecordCard
      title={row.name}
      aside={
        <Tag tone={row.disabled ? "neutral" : "green"} dot>
          {t(row.disabled ? "people.client.disabled" : "people.client.active")}
        </Tag>
      }
      meta={
        <>
          <div className="code">{row.client_id}</div>
          <div>{row.organization_name}</div>
          <div>{t("people.client.created", { time: formatTime(row.created_at) })}</div>
        </>
      }
      tags={
        <TagRow>
          {row.scopes.map((scope) => (
            <Tag key={scope}>{scopeLabel(scope)}</Tag>
          ))}
        </TagRow>
      }
      actions={
        <>
          {may("rotate_secret") ? <Button onClick={onRotate}>{t("people.client.rotate")}</Button> : null}
          {may("update") ? <Button onClick={onEdit}>{t("common.edit")}</Button> : null}
        </>
      }
    />
  );
}

function ScopeField() {
  const { t } = useTranslation();
  const scopeLabel = useScopeLabel();
  return (
    <Form.Item name="scopes" label={t("people.client.scopes")} rules={[{ required: true, type: "array", min: 1 }]}>
      <Checkbox.Group
        style={{ display: "grid", gap: 6 }}
        options={scopes.map((value) => ({ value, label: scopeLabel(value) }))}
      />
    </Form.Item>
  );
}

function CreateDrawer(props: { open: boolean; onClose: () => void; onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const create = useChange("people.client.done.created", (body: ApiClientIn) =>
    once("api-client", body, (key) => unwrap(api.POST("/api/v1/api-clients", { body, headers: key }))),
  );
  return (
    <FormDrawer<ApiClientIn>
      open={props.open}
      onClose={props.onClose}
      title={t("people.client.create")}
      intro={t("people.client.create_hint")}
      submitLabel={t("people.client.create")}
      initial={{ scopes: ["enterprises:read"] }}
      onSubmit={async (values) => {
        const answer = await create.mutateAsync(values);
        props.onSecret({ client_id: answer.api_client.client_id, secret: answer.client_secret });
      }}
    >
      <Form.Item name="name" label={t("people.client.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="organization_id"
        label={t("people.organization")}
        extra={t("people.client.organization_hint")}
        rules={[{ required: true }]}
      >
        <OrganizationSelect allowClear={false} />
      </Form.Item>
      <ScopeField />
    </FormDrawer>
  );
}

function EditDrawer({ row, onClose }: { row: ApiClient | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const update = useChange("people.client.done.saved", ({ row, values }: { row: ApiClient; values: Edit }) =>
    unwrap(
      api.PATCH("/api/v1/api-clients/{id}", {
        params: { path: { id: row.id }, header: ifMatch(row.version) },
        body: { name: values.name, scopes: values.scopes, disabled: !values.active },
      }),
    ),
  );
  return (
    <FormDrawer<Edit>
      open={row !== undefined}
      onClose={onClose}
      title={t("people.client.edit")}
      submitLabel={t("common.save")}
      initial={row ? { name: row.name, scopes: row.scopes, active: !row.disabled } : undefined}
      onSubmit={async (values) => {
        if (row) await update.mutateAsync({ row, values });
      }}
    >
      <Form.Item name="name" label={t("people.client.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <ScopeField />
      <Form.Item name="active" label={t("people.client.active")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

type RotateProps = { row: ApiClient | undefined; onClose: () => void; onSecret: (secret: Secret) => void };

function RotateDrawer({ row, onClose, onSecret }: RotateProps) {
  const { t } = useTranslation();
  const rotate = useChange("people.client.done.rotated", ({ row, hours }: { row: ApiClient; hours: number }) =>
    unwrap(
      api.POST("/api/v1/api-clients/{id}/rotate-secret", {
        params: { path: { id: row.id }, header: ifMatch(row.version) },
        body: { overlap_hours: hours },
      }),
    ),
  );
  return (
    <FormDrawer<{ overlap_hours: number }>
      open={row !== undefined}
      onClose={onClose}
      title={t("people.client.rotate_title", { name: row?.name ?? "" })}
      intro={t("people.client.rotate_hint")}
      submitLabel={t("people.client.rotate")}
      initial={{ overlap_hours: 24 }}
      onSubmit={async ({ overlap_hours }) => {
        if (!row) return;
        const answer = await rotate.mutateAsync({ row, hours: overlap_hours });
        onSecret({ client_id: row.client_id, secret: answer.client_secret });
      }}
    >
      <Form.Item name="overlap_hours" label={t("people.client.overlap")} rules={[{ required: true }]}>
        <InputNumber min={0} max={720} precision={0} suffix={t("people.client.hours")} style={{ width: "100%" }} />
      </Form.Item>
    </FormDrawer>
  );
}

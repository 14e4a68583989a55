import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { User, UserIn } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { FilterBar } from "@/components/filter-bar";
import { FormDrawer } from "@/components/form/form-drawer";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { SecretOnce } from "@/components/secret-once";
import { EmptyState, ErrorState } from "@/components/states";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { useCreateUser } from "@/features/users/mutations";
import { usersQuery } from "@/features/users/queries";
import type { UserSearch } from "@/features/users/search";
import { UserTag } from "@/features/users/user-tag";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";

type Created = { username: string; password: string };

export function UsersPage({ search }: { search: UserSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const list = useQuery(usersQuery(search));
  const paging = usePaging(search, list.data?.next_cursor);
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<Created>();
  const change = useCallback(
    (patch: Partial<UserSearch>) =>
      void navigate({ to: "/users", search: { ...search, cursor: undefined, page: undefined, ...patch } }),
    [navigate, search],
  );
  const onSearch = useCallback((q: string | undefined) => change({ q }), [change]);
  const filters = useUserFilters(search, change);
  const columns = useUserColumns();
  const cell = (id: string, row: User) => columns.find((column) => column.id === id)?.render(row);
  const title = t("common.nav.users");
  const empty = <EmptyState title={t("accounts.empty")} />;
  return (
    <Page
      title={title}
      lead={t("accounts.lead")}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t("accounts.create")}
        </Button>
      }
    >
      <FilterBar
        searchLabel={t("accounts.search")}
        q={search.q}
        onSearch={onSearch}
        filters={filters}
        active={[search.organization_id, search.role].filter((value) => value !== undefined).length}
        onReset={() => void navigate({ to: "/users", search: {} })}
      />
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : phone ? (
        <RecordList
          label={title}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={empty}
        >
          {(row) => (
            <RecordCard
              title={cell("name", row)}
              aside={<UserTag row={row} />}
              meta={
                <>
                  <div>{row.username}</div>
                  <div>{cell("memberships", row)}</div>
                </>
              }
            />
          )}
        </RecordList>
      ) : (
        <Panel flush>
          <DataTable
            caption={title}
            columns={columns}
            rows={list.data?.items}
            rowKey={(row) => row.id}
            stale={list.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} busy={list.isPlaceholderData} />
      <CreateDrawer open={creating} onClose={() => setCreating(false)} onCreated={setCreated} />
      <SecretOnce
        open={created !== undefined}
        onClose={() => setCreated(undefined)}
        title={t("accounts.created_title")}
        hint={t("accounts.password_once")}
        secrets={
          created
            ? [
                { label: t("account.username"), value: created.username },
                { label: t("accounts.temporary_password"), value: created.password },
              ]
            : []
        }
      />
    </Page>
  );
}

function useUserColumns(): Column<User>[] {
  const { t } = useTranslation();
  const roles = useDictionary("roles");
  return [
    {
      id: "name",
      title: t("people.name"),
      render: (row) => (
        <Link to="/users/$id" params={{ id: String(row.id) }} style={{ fontWeight: 600 }}>
          {row.name}
        </Link>
      ),
    },
    { id: "username", title: t("account.username"), render: (row) => row.username },
    {
      id: "memberships",
      title: t("accounts.memberships"),
      wrap: true,
      render: (row) =>
        row.memberships
          .map((one) => `${one.organization_name}${t("common.bracket", { text: roles.label(one.role) })}`)
          .join(t("common.list_separator")),
    },
    { id: "phone", title: t("people.phone"), render: (row) => row.phone },
    { id: "status", title: t("people.status"), render: (row) => <UserTag row={row} /> },
  ];
}

function useUserFilters(search: UserSearch, change: (patch: Partial<UserSearch>) => void) {
  const { t } = useTranslation();
  const any = t("common.filter.any");
  const unit = t("people.organization");
  const role = t("people.role");
  return [
    {
      id: "organization_id",
      label: unit,
      control: (
        <OrganizationSelect
          aria-label={unit}
          placeholder={any}
          value={search.organization_id}
          onChange={(value) => change({ organization_id: value ?? undefined })}
        />
      ),
    },
    {
      id: "role",
      label: role,
      control: (
        <DictionarySelect code="roles" label={role} value={search.role} onChange={(value) => change({ role: value })} />
      ),
    },
  ];
}

/** The unit and role of a membership, shared by the first one and every later one. */
export function MembershipFields() {
  const { t } = useTranslation();
  const roles = useDictionary("roles");
  return (
    <>
      <Form.Item name="organization_id" label={t("people.organization")} rules={[{ required: true }]}>
        <OrganizationSelect allowClear={false} />
      </Form.Item>
      <Form.Item name="role" label={t("people.role")} rules={[{ required: true }]}>
        <Select options={roles.options} />
      </Form.Item>
    </>
  );
}

type CreateProps = { open: boolean; onClose: () => void; onCreated: (created: Created) => void };

function CreateDrawer({ open, onClose, onCreated }: CreateProps) {
  const { t } = useTranslation();
  const create = useCreateUser();
  return (
    <FormDrawer<UserIn>
      open={open}
      onClose={onClose}
      title={t("accounts.create")}
      intro={t("accounts.create_hint")}
      submitLabel={t("accounts.create")}
      onSubmit={async ({ phone, ...values }) => {
        const answer = await create.mutateAsync(phone ? { ...values, phone } : values);
        onCreated({ username: answer.user.username, password: answer.temporary_password });
      }}
    >
      <Form.Item name="name" label={t("people.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="username"
        label={t("account.username")}
        extra={t("accounts.username_hint")}
        rules={[{ required: true }]}
      >
        <Input maxLength={64} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="phone" label={t("people.phone")}>
        <Input type="tel" maxLength={20} />
      </Form.Item>
      <MembershipFields />
    </FormDrawer>
  );
}

import {
  ClearOutlined,
  EditOutlined,
  KeyOutlined,
  PlusOutlined,
  StopOutlined,
  UnlockOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { MembershipIn, User, UserPatch } from "@/api/types";
import { Facts } from "@/components/facts";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { ReasonDrawer } from "@/components/form/reason-drawer";
import { NotFound } from "@/components/not-found";
import { Page, Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { SecretOnce } from "@/components/secret-once";
import { QueryView } from "@/components/states";
import { TrailLink } from "@/features/audit/trail-link";
import { MembershipsPanel } from "@/features/users/memberships-panel";
import { useAddMembership, useEraseUser, useResetPassword, useUnlock, useUpdateUser } from "@/features/users/mutations";
import { userQuery } from "@/features/users/queries";
import { isLocked, UserTag } from "@/features/users/user-tag";
import { MembershipFields } from "@/features/users/users-page";
import { formatTime, today } from "@/lib/dates";

export function UserPage({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(userQuery(id));
  const row = query.data;
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  return (
    <Page
      narrow
      title={row?.name ?? t("common.nav.users")}
      back={<Link to="/users">{t("accounts.back")}</Link>}
      lead={row ? <UserTag row={row} /> : undefined}
      actions={row ? <UserActions row={row} /> : undefined}
    >
      <QueryView query={query} rows={6}>
        {(user) => <UserDetail row={user} />}
      </QueryView>
    </Page>
  );
}

function UserDetail({ row }: { row: User }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const add = useAddMembership(row.id);
  const may = row.allowed_actions.includes("add_membership");
  return (
    <>
      <Panel title={t("accounts.account")}>
        <Facts
          items={[
            { label: t("account.username"), value: row.username },
            { label: t("people.phone"), value: row.phone },
            { label: t("accounts.created_at"), value: formatTime(row.created_at) },
            ...(isLocked(row) ? [{ label: t("accounts.locked_until"), value: formatTime(row.locked_until) }] : []),
          ]}
        />
      </Panel>
      <MembershipsPanel
        id={row.id}
        may={may}
        actions={
          may ? (
            <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
              {t("accounts.add_membership")}
            </Button>
          ) : undefined
        }
      />
      <FormDrawer<MembershipIn>
        open={adding}
        onClose={() => setAdding(false)}
        title={t("accounts.add_membership")}
        intro={t("accounts.membership_hint")}
        submitLabel={t("common.save")}
        initial={{ valid_from: today() }}
        onSubmit={(values) => add.mutateAsync(values)}
      >
        <MembershipFields />
        <Form.Item name="valid_from" label={t("accounts.valid_from")}>
          <DateField />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

function UserActions({ row }: { row: User }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const update = useUpdateUser(row);
  const reset = useResetPassword(row);
  const unlock = useUnlock(row);
  const erase = useEraseUser(row);
  const [erasing, setErasing] = useState(false);
  const [editing, setEditing] = useState(false);
  const [password, setPassword] = useState<string>();
  const may = (action: string) => row.allowed_actions.includes(action);
  const failed = (cause: unknown) => void message.error(text(cause));
  return (
    <>
      <TrailLink resource="user" id={row.id} />
      {may("unlock") && isLocked(row) ? (
        <Button
          icon={<UnlockOutlined aria-hidden="true" />}
          loading={unlock.isPending}
          onClick={() => unlock.mutate(undefined, { onError: failed })}
        >
          {t("accounts.unlock")}
        </Button>
      ) : null}
      {may("reset_password") ? (
        <Button
          icon={<KeyOutlined aria-hidden="true" />}
          onClick={() =>
            void modal.confirm({
              title: t("accounts.reset_title", { name: row.name }),
              content: t("accounts.reset_hint"),
              okText: t("accounts.reset"),
              onOk: () => reset.mutateAsync(undefined).then((answer) => setPassword(answer.temporary_password), failed),
            })
          }
        >
          {t("accounts.reset")}
        </Button>
      ) : null}
      {may("erase") ? (
        <Button danger icon={<ClearOutlined aria-hidden="true" />} onClick={() => setErasing(true)}>
          {t("accounts.erase")}
        </Button>
      ) : null}
      {may("update") ? (
        <>
          <Button
            icon={<StopOutlined aria-hidden="true" />}
            danger={!row.disabled}
            onClick={() =>
              row.disabled
                ? update.mutate({ disabled: false }, { onError: failed })
                : void modal.confirm({
                    title: t("accounts.disable_title", { name: row.name }),
                    content: t("accounts.disable_hint"),
                    okText: t("accounts.disable"),
                    okButtonProps: { danger: true },
                    onOk: () => update.mutateAsync({ disabled: true }).catch(failed),
                  })
            }
          >
            {t(row.disabled ? "accounts.enable" : "accounts.disable")}
          </Button>
          <Button type="primary" icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
            {t("common.edit")}
          </Button>
        </>
      ) : null}
      <FormDrawer<{ name: string; phone?: string }>
        open={editing}
        onClose={() => setEditing(false)}
        title={t("accounts.edit")}
        submitLabel={t("common.save")}
        initial={{ name: row.name }}
        onSubmit={({ name, phone }) => {
          const body: UserPatch = phone ? { name, phone } : { name };
          return update.mutateAsync(body);
        }}
      >
        <Form.Item name="name" label={t("people.name")} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t("people.phone")}
          extra={row.phone ? t("enterprise.contact.phone_keep", { phone: row.phone }) : undefined}
        >
          <Input type="tel" maxLength={20} />
        </Form.Item>
      </FormDrawer>
      <ReasonDrawer
        open={erasing}
        onClose={() => setErasing(false)}
        title={t("accounts.erase_title", { name: row.name })}
        intro={t("accounts.erase_hint")}
        submitLabel={t("accounts.erase")}
        danger
        onSubmit={(reason) => erase.mutateAsync(reason)}
      />
      <SecretOnce
        open={password !== undefined}
        onClose={() => setPassword(undefined)}
        title={t("accounts.reset_done")}
        hint={t("accounts.password_once")}
        secrets={[{ label: t("accounts.temporary_password"), value: password ?? "" }]}
      />
    </>
  );
}

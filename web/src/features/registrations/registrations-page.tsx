import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { CertificationIn, Registration } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { CertificationFields } from "@/features/enterprises/detail/certify-drawer";
import { registrationsQuery } from "@/features/registrations/queries";
import { RegistrationTag } from "@/features/registrations/registration-tag";
import { type RegistrationSearch, registrationStates } from "@/features/registrations/search";
import { formatTime } from "@/lib/dates";
import { once } from "@/lib/idempotency";
import { usePaging } from "@/lib/paging";
import { useChange } from "@/lib/use-change";

type Decision = Partial<CertificationIn> & { reason?: string };

function useDecide(action: "approve" | "reject") {
  return useChange({
    done: `people.registration.done.${action}`,
    stale: [["registrations"]],
    send: ({ row, body }: { row: Registration; body: Decision }) =>
      once(`registration ${action}`, { id: row.id, body }, (key) => {
        const params = { path: { id: row.id }, header: ifMatch(row.version) };
        return action === "approve"
          ? unwrap(
              api.POST("/api/v1/registrations/{id}/approve", {
                params,
                headers: key,
                body: { method: body.method ?? "officer", document: body.document },
              }),
            )
          : unwrap(
              api.POST("/api/v1/registrations/{id}/reject", {
                params,
                headers: key,
                body: { reason: body.reason ?? "" },
              }),
            );
      }),
  });
}

export function RegistrationsPage({ search }: { search: RegistrationSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = search.state ?? "pending";
  const query = useQuery(registrationsQuery({ state, cursor: search.cursor }));
  const paging = usePaging(search, query.data?.next_cursor);
  const [deciding, setDeciding] = useState<{ row: Registration; action: "approve" | "reject" }>();
  return (
    <Page narrow title={t("common.nav.registrations")} lead={t("people.registration.lead")}>
      <Segmented
        style={{ marginBottom: 14 }}
        aria-label={t("people.registration.state")}
        options={registrationStates.map((value) => ({ value, label: t(`people.registration.filter.${value}`) }))}
        value={state}
        onChange={(value) => void navigate({ to: "/registrations", search: { state: value } })}
      />
      {query.error ? (
        <ErrorState cause={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <RecordList
          label={t("common.nav.registrations")}
          rows={query.data?.items}
          rowKey={(row) => row.id}
          stale={query.isPlaceholderData}
          empty={<EmptyState title={t(`people.registration.empty.${state}`)} />}
        >
          {(row) => <RegistrationItem row={row} onDecide={(action) => setDeciding({ row, action })} />}
        </RecordList>
      )}
      <Pager {...paging} />
      <DecisionDrawer deciding={deciding} onClose={() => setDeciding(undefined)} />
    </Page>
  );
}

function RegistrationItem({ row, onDecide }: { row: Registration; onDecide: (action: "approve" | "reject") => void }) {
  const { t } = useTranslation();
  const may = (action: string) => row.allowed_actions.includes(action);
  return (
    <RecordCard
      title={
        row.enterprise_id ? (
          <Link to="/enterprises/$id" params={{ id: String(row.enterprise_id) }}>
            {row.enterprise_name}
          </Link>
        ) : (
          row.enterprise_name
        )
      }
      aside={<RegistrationTag value={row.state} />}
      meta={
        <>
          <div className="code">{row.credit_code}</div>
          <div>{row.territory_name ?? row.territory_code}</div>
          <div>
            {t("people.registration.applicant", { name: row.name, phone: row.phone ?? "", username: row.username })}
          </div>
          <div>{t("people.registration.at", { time: formatTime(row.created_at) })}</div>
          {row.decision_reason ? <div>{t("people.registration.reason", { reason: row.decision_reason })}</div> : null}
        </>
      }
      actions={
        may("approve") || may("reject") ? (
          <>
            {may("approve") ? (
              <Button type="primary" onClick={() => onDecide("approve")}>
                {t("people.registration.approve")}
              </Button>
            ) : null}
            {may("reject") ? (
              <Button onClick={() => onDecide("reject")}>{t("people.registration.reject")}</Button>
            ) : null}
          </>
        ) : undefined
      }
    />
  );
}

type Deciding = { row: Registration; action: "approve" | "reject" } | undefined;

function DecisionDrawer({ deciding, onClose }: { deciding: Deciding; onClose: () => void }) {
  const { t } = useTranslation();
  const approve = useDecide("approve");
  const reject = useDecide("reject");
  const action = deciding?.action ?? "approve";
  return (
    <FormDrawer<Decision>
      open={deciding !== undefined}
      onClose={onClose}
      title={t(`people.registration.${action}_title`, { name: deciding?.row.enterprise_name ?? "" })}
      intro={t(`people.registration.${action}_hint`)}
      submitLabel={t(`people.registration.${action}`)}
      danger={action === "reject"}
      initial={action === "approve" ? { method: "officer" } : {}}
      onSubmit={async (body) => {
        if (deciding) await (action === "approve" ? approve : reject).mutateAsync({ row: deciding.row, body });
      }}
    >
      {action === "approve" ? (
        <CertificationFields />
      ) : (
        <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}

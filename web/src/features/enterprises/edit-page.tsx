import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Enterprise } from "@/api/types";
import { Forbidden, NotFound } from "@/components/not-found";
import { Page } from "@/components/page";
import { QueryView } from "@/components/states";
import { ConflictNotice, EnterpriseForm } from "@/features/enterprises/form/enterprise-form";
import { type FormValues, rebase, toForm, toPatch } from "@/features/enterprises/form/values";
import { useUpdateEnterprise } from "@/features/enterprises/mutations";
import { enterpriseQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";

export function EnterpriseEditPage({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(enterpriseQuery(id));
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  if (query.data && !allows(query.data, "update")) return <Forbidden />;
  return (
    <Page
      narrow
      title={query.data ? t("enterprise.edit.title", { name: query.data.name }) : t("common.edit")}
      back={
        <Link to="/enterprises/$id" params={{ id: String(id) }}>
          {t("enterprise.edit.back")}
        </Link>
      }
    >
      <QueryView query={query} rows={12}>
        {(row) => <EditForm latest={row} />}
      </QueryView>
    </Page>
  );
}

type Base = { row: Enterprise; initial: FormValues; rebased: boolean };

/**
 * The form holds on to the row as it was opened. When somebody else has saved meanwhile, the user may load
 * the new state with his own changes laid over it: the patch between the two is what he typed.
 */
function EditForm({ latest }: { latest: Enterprise }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const update = useUpdateEnterprise(latest.id);
  const [base, setBase] = useState<Base>(() => ({ row: latest, initial: toForm(latest), rebased: false }));
  const [typed, setTyped] = useState<FormValues>();
  const leave = () => navigate({ to: "/enterprises/$id", params: { id: String(latest.id) }, replace: true });

  async function reload() {
    if (!typed) return;
    const fresh = await client.fetchQuery({ ...enterpriseQuery(latest.id), staleTime: 0 });
    setBase({ row: fresh, initial: rebase(toForm(base.row), typed, toForm(fresh)), rebased: true });
    setTyped(undefined);
  }
  return (
    <EnterpriseForm
      key={`${base.row.version} ${base.rebased}`}
      row={base.row}
      initial={base.initial}
      submitLabel={t("common.save")}
      notice={
        typed ? (
          <ConflictNotice onReload={() => void reload()} />
        ) : base.rebased ? (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 16 }}
            title={t("enterprise.conflict.reloaded")}
            action={
              <Button
                size="small"
                onClick={() => setBase({ row: base.row, initial: toForm(base.row), rebased: false })}
              >
                {t("enterprise.conflict.discard")}
              </Button>
            }
          />
        ) : undefined
      }
      onConflict={setTyped}
      onSubmit={async (values) => {
        const body = toPatch(toForm(base.row), values);
        if (Object.keys(body).length > 0) await update.mutateAsync({ version: base.row.version, body });
        await leave();
      }}
    />
  );
}

import { Link, useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/page";
import { EnterpriseForm } from "@/features/enterprises/form/enterprise-form";
import { type FormValues, toInput } from "@/features/enterprises/form/values";
import { useCreateEnterprise } from "@/features/enterprises/mutations";

const initial = { entity_kind: "company", above_scale: "unknown", tags: [] } as unknown as FormValues;

export function EnterpriseCreatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const create = useCreateEnterprise();
  return (
    <Page
      narrow
      title={t("enterprise.create.title")}
      lead={t("enterprise.create.lead")}
      back={<Link to="/enterprises">{t("enterprise.detail.back")}</Link>}
    >
      <EnterpriseForm
        initial={initial}
        submitLabel={t("enterprise.create.submit")}
        onSubmit={async (values) => {
          const row = await create.mutateAsync(toInput(values));
          void message.success(t("enterprise.done.created"));
          await navigate({ to: "/enterprises/$id", params: { id: String(row.id) }, replace: true });
        }}
      />
    </Page>
  );
}

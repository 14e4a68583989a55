import {
  DeleteOutlined,
  EditOutlined,
  EnvironmentOutlined,
  MoreOutlined,
  SafetyCertificateOutlined,
  SwapOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Enterprise, EnterpriseDetail } from "@/api/types";
import { NotFound } from "@/components/not-found";
import { Page } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { EmptyState, QueryView } from "@/components/states";
import { TagRow } from "@/components/tag";
import { useIsStaff } from "@/features/account/use-me";
import { AttachmentsPanel } from "@/features/attachments/attachments";
import { BasicsPanel } from "@/features/enterprises/detail/basics-panel";
import { ClassificationPanel } from "@/features/enterprises/detail/classification-panel";
import { ContactsPanel } from "@/features/enterprises/detail/contacts-panel";
import { HistoryPanel } from "@/features/enterprises/detail/history-panel";
import { IdentifiersPanel } from "@/features/enterprises/detail/identifiers-panel";
import { IndicatorsPanel } from "@/features/enterprises/detail/indicators-panel";
import { OfficersPanel } from "@/features/enterprises/detail/officers-panel";
import { EnterpriseTags, PlatformTag, StatusTag } from "@/features/enterprises/labels";
import { useDeleteEnterprise } from "@/features/enterprises/mutations";
import { enterpriseQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { LazyEnterpriseIssues } from "@/features/issues/lazy";
import { LazyMergingPanels } from "@/features/merging/lazy-panels";
import { loadTexts } from "@/lib/i18n";
import styles from "./detail-page.module.css";

/** A firm does not read who did what in the offices. */
const TrailPanel = lazy(() =>
  import("@/features/audit/history-panel").then((module) => ({ default: module.TrailPanel })),
);

/** Last in its column, and with the form of an invitation. */
const AgentsPanel = lazy(() =>
  import("@/features/enterprises/detail/agents-panel").then((module) => ({ default: module.AgentsPanel })),
);

// The drawers come when somebody opens one.
const StatusDrawer = lazy(() =>
  import("@/features/enterprises/detail/status-drawer").then((module) => ({ default: module.StatusDrawer })),
);
const CertifyDrawer = lazy(() =>
  import("@/features/enterprises/detail/certify-drawer").then((module) => ({ default: module.CertifyDrawer })),
);

/** Only a coordinating office moves an enterprise; nobody else waits for the form or its texts. */
const MoveDrawer = lazy(async () => {
  const [module] = await Promise.all([import("@/features/enterprises/detail/move-drawer"), loadTexts("console")]);
  return { default: module.MoveDrawer };
});

export function EnterpriseDetailPage({ id }: { id: number }) {
  const { t } = useTranslation();
  const staff = useIsStaff();
  const query = useQuery(enterpriseQuery(id));
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  if (isProblem(query.error) && query.error.survivorId !== undefined) return <Merged into={query.error.survivorId} />;
  const row = query.data;
  return (
    <Page
      title={row?.name ?? t("enterprise.detail.title")}
      back={
        staff ? (
          <Link to="/enterprises">{t("enterprise.detail.back")}</Link>
        ) : (
          <Link to="/my">{t("common.nav.my")}</Link>
        )
      }
      heading={row ? <DetailHeading row={row} /> : undefined}
      actions={row ? <DetailActions row={row} /> : undefined}
    >
      <QueryView query={query} rows={10}>
        {(enterprise) => <Dossier row={enterprise} />}
      </QueryView>
    </Page>
  );
}

/** An address that somebody kept still leads to the enterprise. */
function Merged({ into }: { into: number }) {
  const { t } = useTranslation();
  return (
    <Page title={t("enterprise.merged.title")}>
      <EmptyState
        title={t("enterprise.merged.title")}
        hint={t("enterprise.merged.hint")}
        action={
          <Link to="/enterprises/$id" params={{ id: String(into) }}>
            {t("enterprise.merged.open")}
          </Link>
        }
      />
    </Page>
  );
}

function DetailHeading({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={styles.title}>{row.name}</h1>
      <p className={styles.code}>
        <span className="code">{row.credit_code ?? t("enterprise.no_credit_code")}</span>
        <span>{row.territory_name ?? row.territory_code}</span>
      </p>
      <TagRow>
        <StatusTag value={row.status} />
        <PlatformTag value={row.platform_status} />
        <EnterpriseTags tags={row.tags} />
      </TagRow>
    </>
  );
}

/** Everything about one firm on one page; what is asked for most stands first on a phone. */
export function Dossier({ row }: { row: EnterpriseDetail }) {
  const staff = useIsStaff();
  return (
    <div className={styles.grid}>
      <div className={styles.aside}>
        <OfficersPanel row={row} />
        <LazyEnterpriseIssues id={row.id} />
        <ContactsPanel row={row} />
        <AttachmentsPanel row={row} />
        <Suspense fallback={null}>
          <AgentsPanel row={row} />
        </Suspense>
        <LazyMergingPanels row={row} />
      </div>
      <div className={styles.main}>
        <BasicsPanel row={row} />
        <ClassificationPanel row={row} />
        <IndicatorsPanel row={row} />
        <IdentifiersPanel row={row} />
        <HistoryPanel row={row} />
        {staff ? (
          <Suspense fallback={null}>
            <TrailPanel id={row.id} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}

function DetailActions({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const remove = useDeleteEnterprise(row.id);
  const [open, setOpen] = useState<"status" | "certify" | "move">();
  const moving = allows(row, "move")
    ? [
        {
          key: "move",
          icon: <EnvironmentOutlined aria-hidden="true" />,
          label: t("enterprise.action.move"),
          onClick: () => setOpen("move"),
        },
      ]
    : [];
  const removing = allows(row, "delete")
    ? [
        {
          key: "delete",
          danger: true,
          icon: <DeleteOutlined aria-hidden="true" />,
          label: t("common.delete"),
          onClick: () =>
            void modal.confirm({
              title: t("enterprise.delete.title", { name: row.name }),
              content: t("enterprise.delete.hint"),
              okText: t("common.delete"),
              okButtonProps: { danger: true },
              onOk: () =>
                remove.mutateAsync(row.version).then(
                  () => navigate({ to: "/enterprises" }),
                  (cause) => void message.error(text(cause)),
                ),
            }),
        },
      ]
    : [];
  const more = [...moving, ...removing];
  return (
    <>
      {allows(row, "certify") && row.platform_status === "registered" ? (
        <Button icon={<SafetyCertificateOutlined aria-hidden="true" />} onClick={() => setOpen("certify")}>
          {t("enterprise.action.certify")}
        </Button>
      ) : null}
      {allows(row, "change_status") ? (
        <Button icon={<SwapOutlined aria-hidden="true" />} onClick={() => setOpen("status")}>
          {t("enterprise.action.change_status")}
        </Button>
      ) : null}
      {allows(row, "update") ? (
        <Button
          type="primary"
          icon={<EditOutlined aria-hidden="true" />}
          onClick={() => void navigate({ to: "/enterprises/$id/edit", params: { id: String(row.id) } })}
        >
          {t("common.edit")}
        </Button>
      ) : null}
      {more.length > 0 ? (
        <Dropdown menu={{ items: more }} trigger={["click"]} placement="bottomRight">
          <Button icon={<MoreOutlined aria-hidden="true" />} aria-label={t("common.more")} />
        </Dropdown>
      ) : null}
      <Suspense fallback={null}>
        {open === "status" ? <StatusDrawer row={row} open onClose={() => setOpen(undefined)} /> : null}
        {open === "certify" ? <CertifyDrawer row={row} open onClose={() => setOpen(undefined)} /> : null}
        {open === "move" ? <MoveDrawer row={row} open onClose={() => setOpen(undefined)} /> : null}
      </Suspense>
    </>
  );
}

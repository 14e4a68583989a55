import { PhoneOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/page";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, QueryView } from "@/components/states";
import { TagRow } from "@/components/tag";
import { useMe } from "@/features/account/use-me";
import { EnterpriseTags, PlatformTag, StatusTag } from "@/features/enterprises/labels";
import styles from "@/features/enterprises/my-page.module.css";
import { enterpriseQuery } from "@/features/enterprises/queries";
import { LazyOwnIssues } from "@/features/issues/lazy";
import { registrationsQuery } from "@/features/registrations/queries";
import { RegistrationTag } from "@/features/registrations/registration-tag";
import { formatTime } from "@/lib/dates";

// Forms come with it, which a telephone need not fetch before it shows the page.
const OwnAttachments = lazy(() =>
  import("@/features/attachments/attachments").then((module) => ({ default: module.OwnAttachments })),
);

/** A firm's own page, for a phone: who serves us, where we stand, what is on file about us. */
export function MyPage() {
  const { t } = useTranslation();
  const me = useMe();
  const registrations = useQuery(registrationsQuery({}));
  const waiting = registrations.data?.items.filter((one) => one.state !== "approved") ?? [];
  return (
    <Page narrow title={t("common.nav.my")} lead={t("enterprise.my.lead", { name: me.user?.name ?? "" })}>
      {waiting.map((one) => (
        <Alert
          key={one.id}
          showIcon
          className={styles.notice}
          type={one.state === "rejected" ? "error" : "info"}
          title={
            <>
              {one.enterprise_name} <RegistrationTag value={one.state} />
            </>
          }
          description={
            one.state === "rejected"
              ? t("enterprise.my.rejected", { reason: one.decision_reason ?? "" })
              : t("enterprise.my.pending", { time: formatTime(one.created_at) })
          }
        />
      ))}
      {me.enterprises.length === 0 && waiting.length === 0 ? (
        <EmptyState title={t("enterprise.my.empty")} hint={t("enterprise.my.empty_hint")} />
      ) : (
        <>
          {me.enterprises.length > 0 ? <LazyOwnIssues /> : null}
          <RecordList label={t("common.nav.my")} rows={me.enterprises} rowKey={(one) => one.id}>
            {(one) => <OwnEnterprise id={one.id} name={one.name} />}
          </RecordList>
        </>
      )}
    </Page>
  );
}

function OwnEnterprise({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const query = useQuery(enterpriseQuery(id));
  return (
    <>
      <RecordCard title={<h2 className={styles.name}>{name}</h2>} />
      <QueryView query={query} rows={3}>
        {(row) => (
          <>
            <p className={`${styles.code} code`}>{row.credit_code ?? t("enterprise.no_credit_code")}</p>
            <TagRow>
              <StatusTag value={row.status} />
              <PlatformTag value={row.platform_status} />
              <EnterpriseTags tags={row.tags} most={4} />
            </TagRow>
            <div className={styles.officer}>
              <div>
                <p className={styles.label}>{t("enterprise.field.officer")}</p>
                {row.primary_officer ? (
                  <p className={styles.strong}>
                    {row.primary_officer.name}
                    <span className={styles.position}>{row.primary_officer.position}</span>
                  </p>
                ) : (
                  <p>{t("enterprise.no_officer")}</p>
                )}
              </div>
              {row.primary_officer?.phone ? (
                <a className={styles.call} href={`tel:${row.primary_officer.phone}`}>
                  <PhoneOutlined aria-hidden="true" /> {t("enterprise.my.call")}
                </a>
              ) : null}
            </div>
            <p className={styles.hint}>{t(`enterprise.my.state.${row.platform_status}`)}</p>
            <Suspense fallback={null}>
              <OwnAttachments row={row} />
            </Suspense>
            <Link to="/enterprises/$id" params={{ id: String(id) }} className={styles.open}>
              {t("enterprise.my.open")} <RightOutlined aria-hidden="true" />
            </Link>
          </>
        )}
      </QueryView>
    </>
  );
}

import { PhoneOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/types";
import { RecordCard, RecordList } from "@/components/record-list";
import { QueryView } from "@/components/states";
import { ConfirmCard } from "@/features/issues/confirm-card";
import { Due, StateTag } from "@/features/issues/labels";
import { issuesQuery } from "@/features/issues/queries";
import styles from "./issues.module.css";

/** What a firm has asked for and is still waiting for, on its own page: where it stands, who does it, whom to call. */
export function OwnIssues() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(issuesQuery({ state: "open", limit: 20 }));
  return (
    <section className={styles.group} aria-labelledby="own-issues">
      <div className={styles.unit} style={{ marginBottom: 10 }}>
        <h2 id="own-issues" className={styles.legend}>
          {t("issue.own.title")}
        </h2>
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => void navigate({ to: "/issues/new", search: {} })}
        >
          {t("issue.report.title")}
        </Button>
      </div>
      <QueryView query={query} rows={3}>
        {(page) => (
          <>
            <RecordList
              label={t("issue.own.title")}
              rows={ourTurnFirst(page.items)}
              rowKey={(row) => row.id}
              empty={<p className={styles.quiet}>{t("issue.own.empty")}</p>}
            >
              {(row) => <OwnIssue row={row} />}
            </RecordList>
            <p style={{ marginTop: 10 }}>
              <Link to="/issues" search={{ queue: "all" }}>
                {t("issue.own.all")}
              </Link>
            </p>
          </>
        )}
      </QueryView>
    </section>
  );
}

/** What waits for the firm itself stands above what it waits for. */
function ourTurnFirst(rows: Issue[]): Issue[] {
  const ours = (row: Issue) => row.allowed_actions.some((action) => action === "confirm" || action === "supply_info");
  return [...rows.filter(ours), ...rows.filter((row) => !ours(row))];
}

function OwnIssue({ row }: { row: Issue }) {
  const { t } = useTranslation();
  const phone = row.lead_organization_id ? row.lead_organization_phone : row.coordinating_organization_phone;
  return (
    <>
      <RecordCard
        title={
          <Link to="/issues/$id" params={{ id: String(row.id) }}>
            {row.title}
          </Link>
        }
        aside={<StateTag value={row.state} />}
        meta={
          row.due_at ? (
            <div>
              {t("issue.own.due")} <Due at={row.due_at} />
            </div>
          ) : undefined
        }
      />
      <div className={styles.unit} style={{ marginTop: 8 }}>
        <div>
          <p className={styles.small}>{t("issue.own.unit")}</p>
          <p>{row.lead_organization_name ?? row.coordinating_organization_name}</p>
        </div>
        {phone ? (
          <a className={styles.call} href={`tel:${phone}`}>
            <PhoneOutlined aria-hidden="true" /> {phone}
          </a>
        ) : null}
      </div>
      {row.allowed_actions.includes("confirm") ? <ConfirmCard row={row} /> : null}
    </>
  );
}

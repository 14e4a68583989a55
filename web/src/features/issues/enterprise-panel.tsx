import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import entries from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { useMe } from "@/features/account/use-me";
import { StateTag } from "@/features/issues/labels";
import { issuesQuery } from "@/features/issues/queries";
import { can } from "@/lib/access";
import { formatDay } from "@/lib/dates";

/** What one enterprise has asked for, newest first, on its page. */
export function EnterpriseIssuesPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const query = useQuery(issuesQuery({ enterprise_id: id, sort: "-id", limit: 5 }));
  return (
    <Panel
      title={t("issue.title")}
      actions={
        can(me, "issues.create") || can(me, "own_enterprises") ? (
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => void navigate({ to: "/issues/new", search: { enterprise_id: id } })}
          >
            {t("issue.report.record")}
          </Button>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        rows={2}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={entries.none}>{t("issue.list.empty.all")}</p>}
      >
        {(page) => (
          <>
            <ul className={entries.items}>
              {page.items.map((row) => (
                <li key={row.id} className={entries.item}>
                  <div className={entries.head}>
                    <Link to="/issues/$id" params={{ id: String(row.id) }}>
                      {row.title}
                    </Link>
                    <span className={entries.end}>
                      <StateTag value={row.state} />
                    </span>
                  </div>
                  <div className={entries.line}>{formatDay(row.submitted_at ?? row.created_at)}</div>
                </li>
              ))}
            </ul>
            <div className={entries.buttons}>
              <Link to="/issues" search={{ queue: "all", enterprise_id: id }}>
                {t("issue.own.all")}
              </Link>
            </div>
          </>
        )}
      </QueryView>
    </Panel>
  );
}

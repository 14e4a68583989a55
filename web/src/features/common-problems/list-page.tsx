import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { Paging } from "@/api/cursor";
import type { CommonProblem } from "@/api/types";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, QueryView } from "@/components/states";
import { Tag, TagRow } from "@/components/tag";
import { useCan } from "@/features/account/use-me";
import { Proposals } from "@/features/common-problems/proposals";
import { commonProblemsQuery } from "@/features/common-problems/queries";
import { formatTime } from "@/lib/dates";
import { usePaging } from "@/lib/paging";

export type ProblemsSearch = Paging & { view?: "proposals" };

export function CommonProblemsPage({ search }: { search: ProblemsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayConfirm = useCan("issues.coordinate");
  const proposals = mayConfirm && search.view === "proposals";
  return (
    <Page title={t("common.nav.common_problems")} lead={t("common_problem.lead")}>
      {mayConfirm ? (
        <Segmented
          aria-label={t("common.nav.common_problems")}
          value={proposals ? "proposals" : "confirmed"}
          options={[
            { value: "confirmed", label: t("common_problem.view.confirmed") },
            { value: "proposals", label: t("common_problem.view.proposals") },
          ]}
          onChange={(view) =>
            void navigate({ to: "/common-problems", search: view === "proposals" ? { view: "proposals" } : {} })
          }
          style={{ marginBottom: 14 }}
        />
      ) : null}
      {proposals ? <Proposals /> : <Confirmed search={search} />}
    </Page>
  );
}

function Confirmed({ search }: { search: ProblemsSearch }) {
  const { t } = useTranslation();
  const query = useQuery(commonProblemsQuery(search.cursor));
  const paging = usePaging(search, query.data?.next_cursor);
  return (
    <>
      <QueryView
        query={query}
        rows={6}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t("common_problem.none")} />}
      >
        {(page) => (
          <RecordList label={t("common.nav.common_problems")} rows={page.items} rowKey={(row) => row.id}>
            {(row) => <ProblemRecord row={row} />}
          </RecordList>
        )}
      </QueryView>
      <Pager {...paging} busy={query.isPlaceholderData} />
    </>
  );
}

function ProblemRecord({ row }: { row: CommonProblem }) {
  const { t } = useTranslation();
  return (
    <RecordCard
      title={
        <Link to="/common-problems/$id" params={{ id: String(row.id) }}>
          {row.title}
        </Link>
      }
      aside={
        <Tag tone={row.answered_at ? "green" : "amber"} dot>
          {t(row.answered_at ? "common_problem.answered" : "common_problem.unanswered")}
        </Tag>
      }
      meta={
        <>
          <div>{t("common_problem.counts", { count: row.issue_count, open: row.open_count })}</div>
          <div>{t("common_problem.confirmed_at", { time: formatTime(row.created_at) })}</div>
        </>
      }
      tags={<Terms terms={row.terms} />}
    />
  );
}

/** The words that the issues share. */
export function Terms({ terms }: { terms: string[] }) {
  if (terms.length === 0) return null;
  return (
    <TagRow>
      {terms.map((term) => (
        <Tag key={term} tone="teal">
          {term}
        </Tag>
      ))}
    </TagRow>
  );
}

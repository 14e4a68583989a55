import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, App, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { BatchResult, CommonAnswerIn, CommonProblemDetail, Issue } from "@/api/types";
import entries from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { NotFound } from "@/components/not-found";
import { Page, Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { Terms } from "@/features/common-problems/list-page";
import { commonProblemQuery, useAnswerProblem, useRemoveIssue } from "@/features/common-problems/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { reasonOf } from "@/features/issues/batch";
import { LampTag, StateTag } from "@/features/issues/labels";
import { formatTime } from "@/lib/dates";

export function CommonProblemPage({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(commonProblemQuery(id));
  const [answering, setAnswering] = useState(false);
  const [results, setResults] = useState<BatchResult[]>();
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  const row = query.data;
  return (
    <Page
      title={row?.title ?? t("common.nav.common_problems")}
      back={<Link to="/common-problems">{t("common_problem.back")}</Link>}
      actions={
        row?.allowed_actions.includes("answer") ? (
          <Button type="primary" onClick={() => setAnswering(true)}>
            {t("common_problem.answer")}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query} rows={8}>
        {(problem) => (
          <>
            {results ? <Results results={results} row={problem} onClose={() => setResults(undefined)} /> : null}
            <Terms terms={problem.terms} />
            <AnswerPanel row={problem} />
            <IssuesPanel row={problem} />
            <AnswerDrawer row={problem} open={answering} onClose={() => setAnswering(false)} onAnswered={setResults} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Results({ results, row, onClose }: { results: BatchResult[]; row: CommonProblemDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const failed = results.filter((result) => !result.done);
  const title = (id: number) => row.issues.find((issue) => issue.id === id)?.title ?? id;
  return (
    <Alert
      showIcon
      role="status"
      type={failed.length > 0 ? "warning" : "success"}
      style={{ marginBottom: 14 }}
      closable={{ onClose, "aria-label": t("common.close") }}
      title={t("common_problem.result", { done: results.length - failed.length, failed: failed.length })}
      description={
        failed.length > 0 ? (
          <ul>
            {failed.map((result) => (
              <li key={result.id}>{t("issue.detail.line", { label: title(result.id), value: reasonOf(result) })}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}

function AnswerPanel({ row }: { row: CommonProblemDetail }) {
  const { t } = useTranslation();
  const results = useDictionary("reply_results");
  return (
    <Panel title={t("common_problem.policy_answer")} note={formatTime(row.answered_at)}>
      {row.reply_result ? (
        <>
          <p style={{ marginBottom: 6 }}>
            <Tag tone={row.reply_result === "solved" ? "green" : "amber"}>{results.label(row.reply_result)}</Tag>
          </p>
          <p style={{ whiteSpace: "pre-wrap" }}>{row.reply_text}</p>
          {row.reply_basis ? <p className={entries.line}>{t("issue.reply.basis", { text: row.reply_basis })}</p> : null}
        </>
      ) : (
        <p className={entries.none}>{t("common_problem.answer_hint")}</p>
      )}
    </Panel>
  );
}

function IssuesPanel({ row }: { row: CommonProblemDetail }) {
  const { t } = useTranslation();
  const mayRemove = row.allowed_actions.includes("remove_issue");
  return (
    <Panel
      title={t("common_problem.issues")}
      note={t("common_problem.counts", { count: row.issue_count, open: row.open_count })}
    >
      <ul className={entries.items}>
        {row.issues.map((issue) => (
          <IssueItem key={issue.id} row={row} issue={issue} mayRemove={mayRemove} />
        ))}
      </ul>
    </Panel>
  );
}

function IssueItem({ row, issue, mayRemove }: { row: CommonProblemDetail; issue: Issue; mayRemove: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const remove = useRemoveIssue(row);
  return (
    <li className={entries.item}>
      <div className={entries.head}>
        <Link to="/issues/$id" params={{ id: String(issue.id) }} className={entries.strong}>
          {issue.title}
        </Link>
        <span className={entries.end}>
          <StateTag value={issue.state} /> {issue.due_at ? <LampTag value={issue.lamp} /> : null}
        </span>
      </div>
      <div className={entries.line}>
        {[issue.enterprise_name, issue.lead_organization_name ?? issue.coordinating_organization_name].join(" · ")}
      </div>
      {mayRemove ? (
        <Button
          size="small"
          onClick={() =>
            void modal.confirm({
              title: t("common_problem.remove_title", { title: issue.title }),
              okText: t("common_problem.remove"),
              onOk: async () => {
                try {
                  await remove.mutateAsync(issue.id);
                  if (row.issues.length === 1) await navigate({ to: "/common-problems" });
                } catch (cause) {
                  void message.error(text(cause));
                }
              },
            })
          }
        >
          {t("common_problem.remove")}
        </Button>
      ) : null}
    </li>
  );
}

type DrawerProps = {
  row: CommonProblemDetail;
  open: boolean;
  onClose: () => void;
  onAnswered: (results: BatchResult[]) => void;
};

function AnswerDrawer({ row, open, onClose, onAnswered }: DrawerProps) {
  const { t } = useTranslation();
  const answer = useAnswerProblem(row);
  return (
    <FormDrawer<CommonAnswerIn>
      open={open}
      onClose={onClose}
      title={t("common_problem.answer")}
      intro={t("common_problem.answer_intro")}
      submitLabel={t("common_problem.answer")}
      initial={{ result: row.reply_result ?? "solved", text: row.reply_text ?? "", basis: row.reply_basis }}
      onSubmit={async ({ basis, ...values }) => {
        const explained = values.result === "explained";
        const done = await answer.mutateAsync(explained ? { ...values, basis } : values);
        onAnswered(done.results);
      }}
    >
      <AnswerFields />
    </FormDrawer>
  );
}

function AnswerFields() {
  const { t } = useTranslation();
  const { options } = useDictionary("reply_results");
  const result = Form.useWatch("result");
  return (
    <>
      <Form.Item name="result" label={t("issue.field.result")} rules={[{ required: true }]}>
        <Radio.Group style={{ display: "grid", gap: 6 }} options={options} />
      </Form.Item>
      <Form.Item name="text" label={t("issue.field.reply")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} />
      </Form.Item>
      {result === "explained" ? (
        <Form.Item name="basis" label={t("issue.field.basis")} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      ) : null}
    </>
  );
}

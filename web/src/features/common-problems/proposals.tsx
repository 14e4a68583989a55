import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommonProblemProposal } from "@/api/types";
import entries from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { Panel } from "@/components/page";
import { EmptyState, QueryView } from "@/components/states";
import { Terms } from "@/features/common-problems/list-page";
import { proposalsQuery, useConfirmProblem } from "@/features/common-problems/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { StateTag } from "@/features/issues/labels";

/** Groups of open issues that are alike, each with the words that they share; a person decides. */
export function Proposals() {
  const { t } = useTranslation();
  const query = useQuery(proposalsQuery);
  return (
    <QueryView
      query={query}
      rows={8}
      isEmpty={(answer) => answer.proposals.length === 0}
      empty={<EmptyState title={t("common_problem.no_proposal")} />}
    >
      {({ compared, proposals }) => (
        <>
          <p className={entries.none} style={{ marginBottom: 12 }}>
            {t("common_problem.compared", { count: compared })}
          </p>
          {proposals.map((proposal) => (
            <Proposal key={proposal.issues.map((issue) => issue.id).join(" ")} proposal={proposal} />
          ))}
        </>
      )}
    </QueryView>
  );
}

type Values = { title: string };

function Proposal({ proposal }: { proposal: CommonProblemProposal }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const categories = useDictionary("categories");
  const confirm = useConfirmProblem();
  const all = proposal.issues.map((issue) => issue.id);
  const [left, setLeft] = useState<number[]>([]);
  const [open, setOpen] = useState(false);
  const picked = all.filter((id) => !left.includes(id));
  const name = proposal.terms.join("、");
  return (
    <Panel
      title={name || t("common_problem.proposal")}
      note={t("common_problem.alike", { count: all.length })}
      actions={
        <Button type="primary" disabled={picked.length < 2} onClick={() => setOpen(true)}>
          {t("common_problem.confirm")}
        </Button>
      }
    >
      <Terms terms={proposal.terms} />
      <ul className={entries.items} style={{ marginTop: 10 }}>
        {proposal.issues.map((issue) => (
          <li key={issue.id} className={entries.item}>
            <div className={entries.head}>
              <Checkbox
                aria-label={t("common_problem.pick", { title: issue.title })}
                checked={picked.includes(issue.id)}
                onChange={(event) =>
                  setLeft(event.target.checked ? left.filter((id) => id !== issue.id) : [...left, issue.id])
                }
              />
              <Link to="/issues/$id" params={{ id: String(issue.id) }} className={entries.strong}>
                {issue.title}
              </Link>
              <span className={entries.end}>
                <StateTag value={issue.state} />
              </span>
            </div>
            <p>{issue.description}</p>
            <div className={entries.line}>
              {[issue.enterprise_name, categories.label(issue.category)].filter(Boolean).join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      <FormDrawer<Values>
        open={open}
        onClose={() => setOpen(false)}
        title={t("common_problem.confirm")}
        intro={t("common_problem.confirm_intro", { count: picked.length })}
        submitLabel={t("common_problem.confirm")}
        initial={{ title: name }}
        onSubmit={async ({ title }) => {
          const row = await confirm.mutateAsync({ title, issue_ids: picked, terms: proposal.terms });
          await navigate({ to: "/common-problems/$id", params: { id: String(row.id) } });
        }}
      >
        <Form.Item name="title" label={t("common_problem.field.title")} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
      </FormDrawer>
    </Panel>
  );
}

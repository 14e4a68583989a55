import { PhoneOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { IssueAction, IssueDetail } from "@/api/types";
import entries from "@/components/entries.module.css";
import { type Fact, Facts } from "@/components/facts";
import { NotFound } from "@/components/not-found";
import { Page, Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useCan } from "@/features/account/use-me";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { ActionDrawer } from "@/features/issues/action-drawer";
import { actionForms, onward, ordered } from "@/features/issues/actions";
import { ClocksPanel } from "@/features/issues/clocks";
import { LampTag, StateTag } from "@/features/issues/labels";
import { PrintMenu } from "@/features/issues/print-menu";
import { issueQuery } from "@/features/issues/queries";
import { SupervisionOrderView } from "@/features/issues/supervision-order";
import { TimelinePanel } from "@/features/issues/timeline";
import { formatDay, formatTime } from "@/lib/dates";
import styles from "./issues.module.css";

export function IssuePage({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(issueQuery(id));
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  const row = query.data;
  return (
    <Page
      title={row?.title ?? t("issue.title")}
      back={<Link to="/issues">{t("issue.back")}</Link>}
      heading={row ? <Heading row={row} /> : undefined}
      actions={row ? <PrintMenu row={row} /> : undefined}
    >
      <QueryView query={query} rows={10}>
        {(issue) => (
          <>
            <Actions row={issue} />
            <div className={styles.grid}>
              <div className={styles.content}>
                <ContentPanel row={issue} />
                {issue.reply_text ? <ReplyPanel row={issue} /> : null}
              </div>
              <div className={styles.aside}>
                <UnitsPanel row={issue} />
                <ClocksPanel clocks={issue.deadlines} />
              </div>
              <div className={styles.rest}>
                {issue.requests.length > 0 ? <RequestsPanel row={issue} /> : null}
                {issue.supervision_orders.length > 0 ? (
                  <Panel title={t("issue.supervision.title")}>
                    <ul className={entries.items}>
                      {issue.supervision_orders.map((order) => (
                        <li key={order.id} className={entries.item}>
                          <SupervisionOrderView order={order} />
                        </li>
                      ))}
                    </ul>
                  </Panel>
                ) : null}
                {issue.parts.length > 0 ? <PartsPanel row={issue} /> : null}
                <TimelinePanel id={issue.id} />
              </div>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Heading({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const outcomes = useDictionary("issue_outcomes");
  return (
    <>
      <h1 className={styles.heading}>{row.title}</h1>
      <div className={styles.tags}>
        <StateTag value={row.state} />
        {row.outcome ? <Tag>{outcomes.label(row.outcome)}</Tag> : null}
        {row.due_at ? <LampTag value={row.lamp} /> : null}
        {row.redo_count > 0 ? <Tag tone="red">{t("issue.redone", { count: row.redo_count })}</Tag> : null}
        {row.round > 1 ? <Tag tone="amber">{t("issue.round", { count: row.round })}</Tag> : null}
      </div>
    </>
  );
}

/** Exactly what the server allows; one button stands out. */
function Actions({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const words = useDictionary("issue_actions");
  const [open, setOpen] = useState<IssueAction>();
  const actions = ordered(row.allowed_actions);
  const first = onward(actions);
  if (actions.length === 0 && !open) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of one form */}
      <div className={styles.actions} role="group" aria-label={t("common.actions")}>
        {actions.map((action) => (
          <Button
            key={action}
            type={action === first ? "primary" : "default"}
            danger={actionForms[action].danger}
            onClick={() => setOpen(action)}
          >
            {words.label(action)}
          </Button>
        ))}
      </div>
      <ActionDrawer row={row} action={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

function ContentPanel({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_kinds");
  const sources = useDictionary("issue_sources");
  const levels = useDictionary("issue_levels");
  const escalations = useDictionary("escalations");
  const categories = useDictionary("categories");
  const needs = useDictionary("need_kinds");
  const mayOpen = useCan("enterprises.read");
  const facts: Fact[] = [
    {
      label: t("issue.fact.enterprise"),
      value: mayOpen ? (
        <Link to="/enterprises/$id" params={{ id: String(row.enterprise_id) }}>
          {row.enterprise_name}
        </Link>
      ) : (
        row.enterprise_name
      ),
    },
    { label: t("issue.fact.kind"), value: kinds.label(row.kind) },
    { label: t("issue.fact.category"), value: categories.label(row.category) },
    { label: t("issue.fact.level"), value: row.level ? levels.label(row.level) : t("issue.not_set") },
    { label: t("issue.fact.source"), value: sources.label(row.source) },
    { label: t("issue.fact.submitted_at"), value: formatTime(row.submitted_at) },
    { label: t("issue.fact.escalation"), value: escalations.label(row.escalation) },
  ];
  if (row.need_kind) {
    const met = row.need_met === null ? "" : t("issue.need_met", { count: row.need_met });
    facts.push({
      label: needs.label(row.need_kind),
      value: `${t("issue.need_asked", { count: row.need_asked ?? 0 })}${met}`,
    });
  }
  const common = row.common_problem;
  if (common) {
    facts.push({
      label: t("issue.fact.common_problem"),
      value: (
        <Link to="/common-problems/$id" params={{ id: String(common.id) }}>
          {common.title}
        </Link>
      ),
    });
  }
  if (row.node_on) facts.push({ label: t("issue.fact.node_on"), value: formatDay(row.node_on) });
  if (row.closed_at) facts.push({ label: t("issue.fact.closed_at"), value: formatTime(row.closed_at) });
  return (
    <Panel title={t("issue.content")} note={t("issue.number", { id: row.id })}>
      <p className={styles.words}>{row.description}</p>
      <div className={styles.facts}>
        <Facts items={facts} />
      </div>
    </Panel>
  );
}

function ReplyPanel({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const results = useDictionary("reply_results");
  return (
    <Panel title={t("issue.reply.title")} note={formatTime(row.replied_at)}>
      {row.reply_result ? (
        <p style={{ marginBottom: 6 }}>
          <Tag tone={row.reply_result === "solved" ? "green" : "amber"}>{results.label(row.reply_result)}</Tag>
        </p>
      ) : null}
      <p className={styles.words}>{row.reply_text}</p>
      {row.reply_basis ? <p className={styles.small}>{t("issue.reply.basis", { text: row.reply_basis })}</p> : null}
    </Panel>
  );
}

function UnitsPanel({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("issue.units.title")}>
      {row.lead_organization_name ? (
        <Unit label={t("issue.units.lead")} name={row.lead_organization_name} phone={row.lead_organization_phone} />
      ) : null}
      <Unit
        label={t("issue.units.office")}
        name={row.coordinating_organization_name}
        phone={row.coordinating_organization_phone}
      />
    </Panel>
  );
}

function Unit({ label, name, phone }: { label: string; name: string; phone: string | null }) {
  return (
    <div className={styles.unit}>
      <div>
        <p className={styles.small}>{label}</p>
        <p>{name}</p>
      </div>
      {phone ? (
        <a className={styles.call} href={`tel:${phone}`}>
          <PhoneOutlined aria-hidden="true" /> {phone}
        </a>
      ) : null}
    </div>
  );
}

function RequestsPanel({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_request_kinds");
  const states = useDictionary("issue_request_states");
  const tones = { open: "amber", granted: "green", refused: "red" } as const;
  return (
    <Panel title={t("issue.requests.title")}>
      <ul className={entries.items}>
        {row.requests.map((one) => (
          <li key={one.id} className={entries.item}>
            <div className={entries.head}>
              <span className={entries.strong}>{kinds.label(one.kind)}</span>
              {one.proposed_on ? <span>{t("issue.requests.until", { day: formatDay(one.proposed_on) })}</span> : null}
              <span className={entries.end}>
                <Tag tone={tones[one.state]} dot>
                  {states.label(one.state)}
                </Tag>
              </span>
            </div>
            <p>{one.reason}</p>
            <div className={entries.line}>
              {formatTime(one.created_at)} {one.organization_name}
            </div>
            {one.decision_note ? (
              <div className={entries.line}>{t("issue.requests.decision", { text: one.decision_note })}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PartsPanel({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("issue.parts.title")}>
      <ul className={entries.items}>
        {row.parts.map((one) => (
          <li key={one.id} className={entries.item}>
            <div className={entries.head}>
              <span className={entries.strong}>{one.organization_name}</span>
              {one.required ? <Tag>{t("issue.parts.required")}</Tag> : null}
              <span className={entries.end}>
                <Tag tone={one.done_at ? "green" : "amber"} dot>
                  {t(one.done_at ? "issue.parts.done" : "issue.parts.open")}
                </Tag>
              </span>
            </div>
            {one.instruction ? <p className={entries.line}>{one.instruction}</p> : null}
            {one.feedback ? <p className={styles.words}>{one.feedback}</p> : null}
            {one.done_at ? <div className={entries.line}>{formatTime(one.done_at)}</div> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

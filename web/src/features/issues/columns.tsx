import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/types";
import type { Column } from "@/components/data-table";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { Due, LampTag, StateTag } from "@/features/issues/labels";
import type { BatchAction } from "@/features/issues/queues";
import styles from "./issues.module.css";

/** The table of a desk; a queue with a batch begins with a box to tick. */
export function useIssueColumns(
  batch: BatchAction | undefined,
  picked: Issue[],
  onPick: (rows: Issue[]) => void,
): Column<Issue>[] {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_kinds");
  const categories = useDictionary("categories");
  const columns: Column<Issue>[] = [
    {
      id: "title",
      title: t("issue.column.title"),
      render: (row) => (
        <>
          <Link to="/issues/$id" params={{ id: String(row.id) }} className={styles.title}>
            {row.title}
          </Link>
          <span className={styles.sub}>
            {[kinds.label(row.kind), categories.label(row.category)].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    {
      id: "enterprise",
      title: t("issue.column.enterprise"),
      render: (row) => <span className={styles.enterprise}>{row.enterprise_name}</span>,
    },
    {
      id: "lamp",
      title: t("issue.column.lamp"),
      render: (row) =>
        row.due_at ? <LampTag value={row.lamp} /> : <span className={styles.quiet}>{t("issue.none")}</span>,
    },
    { id: "due_at", title: t("issue.column.due_at"), render: (row) => <Due at={row.due_at} /> },
    { id: "state", title: t("issue.column.state"), render: (row) => <StateTag value={row.state} /> },
    {
      id: "lead",
      title: t("issue.column.lead"),
      render: (row) => (
        <span className={styles.enterprise}>{row.lead_organization_name ?? row.coordinating_organization_name}</span>
      ),
    },
  ];
  if (!batch) return columns;
  const box: Column<Issue> = {
    id: "pick",
    title: t("issue.batch.pick"),
    width: 56,
    render: (row) => (
      <Checkbox
        aria-label={t("issue.batch.pick_one", { title: row.title })}
        disabled={!row.allowed_actions.includes(batch)}
        checked={picked.some((one) => one.id === row.id)}
        onChange={(event) =>
          onPick(event.target.checked ? [...picked, row] : picked.filter((one) => one.id !== row.id))
        }
      />
    ),
  };
  return [box, ...columns];
}

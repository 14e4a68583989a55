import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Officer } from "@/api/types";
import type { Column } from "@/components/data-table";
import { useProblemText } from "@/components/problem-text";
import { Tag } from "@/components/tag";
import { useCan } from "@/features/account/use-me";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useReturn, useUpdateOfficer } from "@/features/officers/mutations";

type Hooks = { onEdit: (row: Officer) => void; onLeave: (row: Officer) => void };

/** What the list shows of an officer; the last column only for those who manage them. */
export function useOfficerColumns({ onEdit, onLeave }: Hooks): Column<Officer>[] {
  const { t } = useTranslation();
  const levels = useDictionary("officer_levels");
  const manages = useCan("officers.manage");
  const columns: Column<Officer>[] = [
    { id: "name", title: t("people.name"), render: (row) => <strong>{row.name}</strong> },
    { id: "organization", title: t("people.organization"), render: (row) => row.organization_name },
    { id: "position", title: t("people.officer.position"), render: (row) => row.position },
    { id: "level", title: t("people.officer.level"), render: (row) => levels.label(row.level) },
    { id: "phone", title: t("people.phone"), render: (row) => row.phone },
    {
      id: "load",
      title: t("people.officer.load_title"),
      align: "right",
      render: (row) => (
        <span style={row.assigned_count > row.capacity ? { color: "var(--red)", fontWeight: 600 } : undefined}>
          {row.assigned_count} / {row.capacity}
        </span>
      ),
    },
    { id: "status", title: t("people.status"), render: (row) => <OfficerStatus row={row} /> },
    {
      id: "actions",
      title: t("common.actions"),
      align: "right",
      render: (row) => <OfficerActions row={row} onEdit={onEdit} onLeave={onLeave} />,
    },
  ];
  return manages ? columns : columns.filter((column) => column.id !== "actions");
}

function OfficerStatus({ row }: { row: Officer }) {
  const { t } = useTranslation();
  const statuses = useDictionary("officer_statuses");
  const tone = row.status === "active" ? "green" : row.status === "absent" ? "amber" : "neutral";
  const until = row.status === "absent" && row.absent_to ? t("people.officer.until", { day: row.absent_to }) : "";
  return (
    <Tag tone={tone} dot>
      {statuses.label(row.status)}
      {until}
    </Tag>
  );
}

function OfficerActions({ row, onEdit, onLeave }: Hooks & { row: Officer }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const back = useReturn();
  const update = useUpdateOfficer();
  const failed = (cause: unknown) => void message.error(text(cause));
  const may = (action: string) => row.allowed_actions.includes(action);
  return (
    <>
      {may("set_absence") ? (
        <Button type="link" size="small" onClick={() => onLeave(row)}>
          {t("people.officer.absence")}
        </Button>
      ) : null}
      {may("return") ? (
        <Button type="link" size="small" loading={back.isPending} onClick={() => back.mutate(row, { onError: failed })}>
          {t("people.officer.return")}
        </Button>
      ) : null}
      {may("update") ? (
        <Button type="link" size="small" onClick={() => onEdit(row)}>
          {t("common.edit")}
        </Button>
      ) : null}
      {may("reinstate") ? (
        <Button
          type="link"
          size="small"
          onClick={() => update.mutate({ row, body: { status: "active" } }, { onError: failed })}
        >
          {t("people.officer.reinstate")}
        </Button>
      ) : null}
      {may("end") ? (
        <Button
          type="link"
          size="small"
          danger
          onClick={() =>
            void modal.confirm({
              title: t("people.officer.end_title", { name: row.name }),
              content: t("people.officer.end_hint", { count: row.assigned_count }),
              okText: t("people.officer.end"),
              okButtonProps: { danger: true },
              onOk: () => update.mutateAsync({ row, body: { status: "ended" } }).catch(failed),
            })
          }
        >
          {t("people.officer.end")}
        </Button>
      ) : null}
    </>
  );
}

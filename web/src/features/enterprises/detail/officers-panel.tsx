import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment, AssignmentIn, Enterprise } from "@/api/types";
import styles from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useAssign, useEndAssignment } from "@/features/enterprises/mutations";
import { assignmentsQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { OfficerSelect } from "@/features/officers/officer-select";
import { formatDay } from "@/lib/dates";

export function OfficersPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const query = useQuery(assignmentsQuery(row.id));
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Assignment>();
  const may = allows(row, "assign");
  const current = query.data?.items.filter((one) => !one.valid_to) ?? [];
  const past = query.data?.items.filter((one) => one.valid_to) ?? [];
  return (
    <Panel
      title={t("enterprise.section.officers")}
      actions={
        may ? (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAssigning(true)}>
            {t("enterprise.action.assign")}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query} rows={2}>
        {() => (
          <>
            {current.length === 0 ? <p className={styles.none}>{t("enterprise.assignment.none")}</p> : null}
            <ul className={styles.items}>
              {current.map((one) => (
                <AssignmentItem key={one.id} one={one} onEnd={may ? () => setEnding(one) : undefined} />
              ))}
            </ul>
            {past.length > 0 ? (
              <>
                <h3 className={styles.sub}>{t("enterprise.assignment.past")}</h3>
                <ul className={styles.items}>
                  {past.map((one) => (
                    <AssignmentItem key={one.id} one={one} />
                  ))}
                </ul>
              </>
            ) : null}
          </>
        )}
      </QueryView>
      <AssignDrawer row={row} open={assigning} onClose={() => setAssigning(false)} />
      <EndDrawer row={row} assignment={ending} onClose={() => setEnding(undefined)} />
    </Panel>
  );
}

function AssignmentItem({ one, onEnd }: { one: Assignment; onEnd?: () => void }) {
  const { t } = useTranslation();
  const roles = useDictionary("assignment_roles");
  const levels = useDictionary("territory_levels");
  return (
    <li className={one.valid_to ? `${styles.item} ${styles.past}` : styles.item}>
      <div className={styles.head}>
        <span className={styles.strong}>{one.officer_name}</span>
        <Tag tone={one.role === "primary" ? "teal" : "neutral"}>{roles.label(one.role)}</Tag>
        {onEnd ? (
          <Button type="link" size="small" className={styles.end} onClick={onEnd}>
            {t("enterprise.assignment.end")}
          </Button>
        ) : null}
      </div>
      <div className={styles.line}>{[one.organization_name, levels.label(one.level)].filter(Boolean).join(" · ")}</div>
      <div className={styles.line}>
        {one.valid_to
          ? t("common.from_to", { from: formatDay(one.valid_from), to: formatDay(one.valid_to) })
          : t("common.since", { day: formatDay(one.valid_from) })}
        {one.reason ? ` · ${one.reason}` : ""}
      </div>
    </li>
  );
}

function AssignDrawer({ row, open, onClose }: { row: Enterprise; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const roles = useDictionary("assignment_roles");
  const assign = useAssign(row.id);
  return (
    <FormDrawer<AssignmentIn>
      open={open}
      onClose={onClose}
      title={t("enterprise.assignment.add")}
      intro={t("enterprise.assignment.intro")}
      submitLabel={t("enterprise.action.assign")}
      initial={{ role: "primary" }}
      onSubmit={(values) => assign.mutateAsync(values)}
    >
      <Form.Item name="officer_id" label={t("enterprise.assignment.officer")} rules={[{ required: true }]}>
        <OfficerSelect />
      </Form.Item>
      <Form.Item name="role" label={t("enterprise.assignment.role")} rules={[{ required: true }]}>
        <Select options={roles.options} />
      </Form.Item>
      <Form.Item name="reason" label={t("common.reason")}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

function EndDrawer({
  row,
  assignment,
  onClose,
}: {
  row: Enterprise;
  assignment: Assignment | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const end = useEndAssignment(row.id);
  return (
    <FormDrawer<{ reason: string }>
      open={assignment !== undefined}
      onClose={onClose}
      title={t("enterprise.assignment.end_title")}
      intro={t("enterprise.assignment.end_hint", { name: assignment?.officer_name ?? "" })}
      submitLabel={t("enterprise.assignment.end")}
      onSubmit={async ({ reason }) => {
        if (assignment) await end.mutateAsync({ assignment_id: assignment.id, reason });
      }}
    >
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

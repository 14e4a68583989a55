import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { isProblem, unwrap } from "@/api/problem";
import type { Assignment, Enterprise, MoveIn } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { assignmentsQuery, enterpriseQuery } from "@/features/enterprises/queries";
import { OfficerSelect } from "@/features/officers/officer-select";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritorySelect } from "@/features/territories/territory-select";
import { today } from "@/lib/dates";
import { useChange } from "@/lib/use-change";

type Decision = { decision: string; officer_id?: number | null };
type Values = Omit<MoveIn, "assignments"> & { decisions?: Record<string, Decision> };
type Props = { row: Enterprise; open: boolean; onClose: () => void };

/** To another division: whoever moves it says what becomes of everyone who serves it. */
export function MoveDrawer({ row, open, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const move = useChange({
    done: "administration.move.done",
    stale: [["enterprises", "list"]],
    send: (body: MoveIn) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/move", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          body,
        }),
      ),
  });
  /** It may be out of the caller's sight now. */
  const leave = async () => {
    const still = await client.fetchQuery({ ...enterpriseQuery(row.id), staleTime: 0, retry: false }).catch((cause) => {
      if (isProblem(cause) && cause.status === 404) return undefined;
      throw cause;
    });
    if (still) await client.invalidateQueries({ queryKey: ["enterprises"] });
    else await navigate({ to: "/enterprises" });
  };
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t("administration.move.title")}
      intro={t("administration.move.intro")}
      submitLabel={t("administration.move.submit")}
      initial={{ effective_on: today() }}
      onSubmit={async ({ decisions, ...values }) => {
        await move.mutateAsync({
          ...values,
          managing_organization_id: values.managing_organization_id ?? undefined,
          assignments: Object.entries(decisions ?? {}).map(([id, one]) => ({
            assignment_id: Number(id),
            decision: one.decision,
            officer_id: one.decision === "reassign" ? one.officer_id : undefined,
          })),
        } as MoveIn);
        await leave();
      }}
    >
      <Form.Item name="territory_code" label={t("administration.move.territory")} rules={[{ required: true }]}>
        <TerritorySelect />
      </Form.Item>
      <Form.Item
        name="managing_organization_id"
        label={t("administration.move.unit")}
        extra={t("administration.move.unit_hint")}
      >
        <OrganizationSelect allowClear />
      </Form.Item>
      <Served id={row.id} />
      <Form.Item name="effective_on" label={t("administration.move.effective_on")} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

function Served({ id }: { id: number }) {
  const query = useQuery(assignmentsQuery(id));
  return (
    <QueryView query={query} rows={2}>
      {(page) => (
        <>
          {page.items
            .filter((one) => one.valid_to === null)
            .map((one) => (
              <ServedBy key={one.id} row={one} />
            ))}
        </>
      )}
    </QueryView>
  );
}

function ServedBy({ row }: { row: Assignment }) {
  const { t } = useTranslation();
  const roles = useDictionary("assignment_roles");
  const decisions = useDictionary("move_decisions");
  const name = ["decisions", String(row.id)];
  const chosen = Form.useWatch((values: Values) => values.decisions?.[String(row.id)]?.decision);
  return (
    <>
      <Form.Item
        name={[...name, "decision"]}
        label={t("administration.move.served_by", { name: row.officer_name, role: roles.label(row.role) })}
        rules={[{ required: true, message: t("administration.move.decide") }]}
      >
        <Radio.Group options={decisions.options} />
      </Form.Item>
      {chosen === "reassign" ? (
        <Form.Item name={[...name, "officer_id"]} label={t("administration.move.officer")} rules={[{ required: true }]}>
          <OfficerSelect />
        </Form.Item>
      ) : null}
    </>
  );
}

import { Form, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { SlaLeg, SlaProfile, SlaProfilePatch } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { today } from "@/lib/dates";
import { useChange } from "@/lib/use-change";

type Values = Required<SlaProfilePatch>;

/** A change makes a new version, for issues that begin under it. */
export function SlaDrawer({ row, onClose }: { row: SlaProfile | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const legs = useDictionary("issue_legs");
  const units = useDictionary("time_units");
  const update = useChange({
    done: "worktime.sla.saved",
    stale: [["sla-profiles"]],
    send: (body: SlaProfilePatch) =>
      unwrap(
        api.PATCH("/api/v1/sla-profiles/{id}", {
          params: { path: { id: row?.id ?? 0 }, header: ifMatch(row?.version ?? 0) },
          body,
        }),
      ),
  });
  const own = row?.legs ?? [];
  // The field of a leg does not hold its name, which nobody changes.
  const named = (values: SlaLeg[]) => own.map((leg, index) => ({ ...leg, ...values[index] }));
  const first = row && row.valid_from > today() ? row.valid_from : today();
  return (
    <FormDrawer<Values>
      open={row !== undefined}
      onClose={onClose}
      title={t("worktime.sla.edit")}
      intro={t("worktime.sla.edit_hint")}
      submitLabel={t("common.save")}
      initial={row ? { ...row, valid_from: first } : undefined}
      onSubmit={(values) => update.mutateAsync({ ...values, legs: named(values.legs) })}
    >
      {own.map((leg, index) => (
        <Form.Item key={leg.leg} label={legs.label(leg.leg)} style={{ marginBottom: 0 }}>
          <div style={{ display: "flex", gap: 8 }}>
            <Form.Item name={["legs", index, "amount"]} rules={[{ required: true }]} style={{ flex: 1 }}>
              <InputNumber
                aria-label={`${legs.label(leg.leg)} ${t("worktime.sla.how_many")}`}
                min={1}
                max={3600000}
                precision={0}
                style={{ width: "100%" }}
              />
            </Form.Item>
            <Form.Item name={["legs", index, "unit"]} style={{ flex: 1 }}>
              <Select aria-label={`${legs.label(leg.leg)} ${t("worktime.sla.unit")}`} options={units.options} />
            </Form.Item>
          </div>
        </Form.Item>
      ))}
      <Form.Item name="release_review" label={t("worktime.sla.release_review")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="yellow_percent" label={t("worktime.sla.yellow_at")} rules={[{ required: true }]}>
        <InputNumber min={0} max={100} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="escalate_supervisor_wd" label={t("worktime.sla.supervisor_after")} rules={[{ required: true }]}>
        <InputNumber min={0} max={250} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="escalate_leader_wd" label={t("worktime.sla.leader_after")} rules={[{ required: true }]}>
        <InputNumber min={0} max={250} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="valid_from" label={t("worktime.sla.valid_from")} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDrawer>
  );
}

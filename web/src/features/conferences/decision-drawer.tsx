import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { ConferenceDetail, ConferenceItem, DecisionIn } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDecide } from "@/features/conferences/mutations";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { OrganizationSelect } from "@/features/organizations/organization-select";

type Props = { row: ConferenceDetail; item: ConferenceItem | undefined; onClose: () => void };

/** What the meeting decides about one issue; only what the issue's state allows is offered. */
export function DecisionDrawer({ row, item, onClose }: Props) {
  const { t } = useTranslation();
  const kinds = useDictionary("conference_decisions");
  const decide = useDecide(row);
  const lead = item?.issue;
  return (
    <FormDrawer<DecisionIn>
      open={item !== undefined}
      title={t("conference.decide")}
      intro={lead?.title}
      submitLabel={t("conference.decide")}
      initial={{ kind: item?.allowed_decisions.includes("task") ? "task" : item?.allowed_decisions[0] }}
      onClose={onClose}
      onSubmit={async ({ kind, text, organization_id, due_on }) => {
        if (!item) return;
        const charge = kind === "escalate" ? {} : { organization_id, due_on };
        await decide.mutateAsync({ item, body: { kind, text, ...charge } });
      }}
    >
      <Form.Item name="kind" label={t("conference.field.kind")} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          size="large"
          options={(item?.allowed_decisions ?? []).map((kind) => ({ value: kind, label: kinds.label(kind) }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t("conference.field.text")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
      <Form.Item noStyle dependencies={["kind"]}>
        {({ getFieldValue }) =>
          getFieldValue("kind") === "escalate" ? null : (
            <>
              <Form.Item name="organization_id" label={t("conference.field.unit")} rules={[{ required: true }]}>
                <OrganizationSelect
                  known={
                    lead?.lead_organization_id && lead.lead_organization_name
                      ? { value: lead.lead_organization_id, label: lead.lead_organization_name }
                      : null
                  }
                />
              </Form.Item>
              <Form.Item name="due_on" label={t("conference.field.due_on")} rules={[{ required: true }]}>
                <DateField />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
    </FormDrawer>
  );
}

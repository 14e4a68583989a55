import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Enterprise, StatusIn } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useChangeStatus } from "@/features/enterprises/mutations";
import { today } from "@/lib/dates";

type Props = { row: Enterprise; open: boolean; onClose: () => void };

export function StatusDrawer({ row, open, onClose }: Props) {
  const { t } = useTranslation();
  const statuses = useDictionary("enterprise_statuses");
  const change = useChangeStatus(row.id, row.version);
  return (
    <FormDrawer<StatusIn>
      open={open}
      onClose={onClose}
      title={t("enterprise.action.change_status")}
      intro={t("enterprise.status.intro", { status: statuses.label(row.status) })}
      submitLabel={t("common.save")}
      initial={{ effective_on: today() }}
      onSubmit={(values) => change.mutateAsync(values)}
    >
      <Form.Item name="status" label={t("enterprise.status.new")} rules={[{ required: true }]}>
        <Select options={statuses.options.filter((option) => option.value !== row.status)} />
      </Form.Item>
      <Form.Item name="effective_on" label={t("enterprise.status.effective_on")} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

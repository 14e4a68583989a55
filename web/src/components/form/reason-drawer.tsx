import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormDrawer } from "@/components/form/form-drawer";

type Props = {
  open: boolean;
  title: string;
  intro: string;
  submitLabel: string;
  danger?: boolean;
  onClose: () => void;
  onSubmit: (reason: string) => Promise<unknown>;
};

/** Something that is done for a reason, which goes into the audit trail. */
export function ReasonDrawer({ onSubmit, ...drawer }: Props) {
  const { t } = useTranslation();
  return (
    <FormDrawer<{ reason: string }> {...drawer} onSubmit={({ reason }) => onSubmit(reason.trim())}>
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  );
}

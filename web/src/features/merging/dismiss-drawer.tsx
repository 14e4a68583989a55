import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDismiss } from "@/features/merging/mutations";

type Named = Pick<Enterprise, "id" | "name">;
type Props = { pair: { one: Named; other: Named } | undefined; onClose: () => void };

/** Saying that two rows are two enterprises, with the reason that the next person will ask for. */
export function DismissDrawer({ pair, onClose }: Props) {
  const { t } = useTranslation();
  const dismiss = useDismiss();
  return (
    <FormDrawer<{ reason: string }>
      open={pair !== undefined}
      onClose={onClose}
      title={t("merging.dismiss.title")}
      intro={t("merging.dismiss.hint", { one: pair?.one.name ?? "", other: pair?.other.name ?? "" })}
      submitLabel={t("merging.dismiss.submit")}
      onSubmit={async ({ reason }) => {
        if (pair) await dismiss.mutateAsync({ id: pair.one.id, other_id: pair.other.id, reason });
      }}
    >
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} placeholder={t("merging.dismiss.example")} />
      </Form.Item>
    </FormDrawer>
  );
}

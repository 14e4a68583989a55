import { Button, Drawer, Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { usePhone } from "@/lib/use-phone";

type Props<V> = {
  open: boolean;
  title: string;
  intro?: ReactNode;
  submitLabel: string;
  danger?: boolean;
  initial?: Partial<V>;
  onClose: () => void;
  /** Resolves when the server has accepted; a thrown problem is shown here. */
  onSubmit: (values: V) => Promise<unknown>;
  children: ReactNode;
};

/** The one idiom for entering something in place: from the right on a desk, from below on a phone. */
export function FormDrawer<V extends object>(props: Props<V>) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      placement={phone ? "bottom" : "right"}
      size={phone ? "88%" : 460}
      destroyOnHidden
      closable={{ "aria-label": t("common.close") }}
      mask={{ closable: false }}
    >
      <DrawerForm {...props} />
    </Drawer>
  );
}

function DrawerForm<V extends object>({ intro, submitLabel, danger, initial, onClose, onSubmit, children }: Props<V>) {
  const { t } = useTranslation();
  const server = useServerForm<V>(async (values) => {
    await onSubmit(values);
    onClose();
  });
  return (
    <Form<V>
      form={server.form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values) => void server.submit(values)}
      onFinishFailed={server.reject}
      disabled={server.busy}
      autoComplete="off"
    >
      <FormProblem problem={server.problem} />
      {intro ? <div style={{ marginBottom: 18, color: "var(--ink-3)" }}>{intro}</div> : null}
      {children}
      <div style={{ display: "flex", gap: 8, marginTop: 24 }}>
        <Button type="primary" htmlType="submit" danger={danger} loading={server.busy}>
          {submitLabel}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}

import { useBlocker, useRouter } from "@tanstack/react-router";
import { Alert, App, Button, Form } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Enterprise } from "@/api/types";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { EnterpriseFields } from "@/features/enterprises/form/fields";
import type { FormValues } from "@/features/enterprises/form/values";
import styles from "./fields.module.css";

type Props = {
  row?: Enterprise;
  initial: FormValues;
  submitLabel: string;
  notice?: ReactNode;
  onSubmit: (values: FormValues) => Promise<unknown>;
  /** Somebody else changed the row meanwhile (412). */
  onConflict?: (typed: FormValues) => void;
};

/** A duplicate is found by its code; which enterprise holds it may be none of the caller's business. */
const fieldOfCode = { duplicate_enterprise: "credit_code" };

export function EnterpriseForm({ row, initial, submitLabel, notice, onSubmit, onConflict }: Props) {
  const { t } = useTranslation();
  const router = useRouter();
  const { modal } = App.useApp();
  const [touched, setTouched] = useState(false);
  // Leaving after a save is no loss, and state would be a render too late to say so.
  const saved = useRef(false);
  const server = useServerForm<FormValues>(async (values) => {
    try {
      saved.current = true;
      await onSubmit(values);
    } catch (cause) {
      saved.current = false;
      if (isProblem(cause) && cause.status === 412 && onConflict) {
        onConflict(values);
        return;
      }
      throw cause;
    }
  }, fieldOfCode);
  useBlocker({
    disabled: !touched,
    enableBeforeUnload: () => touched && !saved.current,
    shouldBlockFn: async () => {
      if (saved.current) return false;
      const leave = await modal.confirm({
        title: t("enterprise.form.leave_title"),
        content: t("enterprise.form.leave_hint"),
        okText: t("enterprise.form.leave"),
        cancelText: t("enterprise.form.stay"),
      });
      return !leave;
    },
  });
  return (
    <Form<FormValues>
      form={server.form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={() => setTouched(true)}
      onFinish={(values) => void server.submit(values)}
      onFinishFailed={server.reject}
      autoComplete="off"
    >
      {notice}
      <FormProblem problem={server.problem} />
      <EnterpriseFields row={row} />
      <div className={styles.bar}>
        <Button type="primary" htmlType="submit" loading={server.busy}>
          {submitLabel}
        </Button>
        <Button onClick={() => router.history.back()}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}

/** The row has moved on: what differs is named, what was typed stays until the user decides. */
export function ConflictNotice({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t("enterprise.conflict.title")}
      description={t("enterprise.conflict.hint")}
      action={
        <Button size="small" onClick={onReload}>
          {t("enterprise.conflict.reload")}
        </Button>
      }
    />
  );
}

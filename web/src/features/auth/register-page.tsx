import { CheckCircleOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegistrationIn } from "@/api/types";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { useRegister } from "@/features/auth/mutations";
import { NewPasswordFields } from "@/features/auth/new-password-fields";
import { suggestCreditCode } from "@/features/enterprises/credit-code";
import { LazyTerritorySelect } from "@/features/territories/lazy-territory-select";
import { AuthLayout } from "@/layouts/auth-layout";

type Values = RegistrationIn & { repeated: string };

export function RegisterPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const register = useRegister();
  const server = useServerForm<Values>(async ({ repeated: _, ...body }) => {
    await register.mutateAsync({ ...body, credit_code: body.credit_code.replace(/\s/g, "").toUpperCase() });
    setDone(true);
  });
  if (done) {
    return (
      <AuthLayout title={t("account.register.done_title")} lead={t("account.register.done_lead")}>
        <p style={{ margin: "20px 0", fontSize: 40, color: "var(--green)", lineHeight: 1 }}>
          <CheckCircleOutlined aria-hidden="true" />
        </p>
        <Link to="/login">{t("account.register.to_login")}</Link>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title={t("account.register.title")}
      lead={t("account.register.lead")}
      foot={
        <>
          {t("account.register.have_account")} <Link to="/login">{t("account.login.submit")}</Link>
        </>
      }
    >
      <Form<Values>
        form={server.form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void server.submit(values)}
        onFinishFailed={server.reject}
      >
        <FormProblem problem={server.problem} />
        <Form.Item
          name="enterprise_name"
          label={t("enterprise.field.name")}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoComplete="organization" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="credit_code"
          label={t("enterprise.field.credit_code")}
          extra={t("account.register.credit_code_hint")}
          rules={[
            { required: true },
            {
              validator: async (_, value: string | undefined) => {
                const suggestion = suggestCreditCode(value ?? "");
                if (suggestion) throw new Error(t("enterprise.form.did_you_mean", { value: suggestion }));
              },
            },
          ]}
        >
          <Input className="code" maxLength={24} autoCapitalize="characters" spellCheck={false} />
        </Form.Item>
        <Form.Item name="territory_code" label={t("enterprise.field.territory")} rules={[{ required: true }]}>
          <LazyTerritorySelect />
        </Form.Item>
        <Form.Item name="name" label={t("account.register.agent_name")} rules={[{ required: true, whitespace: true }]}>
          <Input autoComplete="name" maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t("account.register.agent_phone")} rules={[{ required: true }]}>
          <Input type="tel" autoComplete="tel" maxLength={20} />
        </Form.Item>
        <Form.Item name="username" label={t("account.username")} rules={[{ required: true }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Form.Item>
        <NewPasswordFields name="password" label={t("account.password.label")} />
        <Button type="primary" htmlType="submit" block size="large" loading={server.busy}>
          {t("account.register.submit")}
        </Button>
      </Form>
    </AuthLayout>
  );
}

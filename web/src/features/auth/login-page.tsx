import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { type Credentials, useLogin } from "@/features/auth/mutations";
import { AuthLayout } from "@/layouts/auth-layout";
import { safeNext } from "@/lib/address";

export function LoginPage({ next }: { next?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const login = useLogin();
  const server = useServerForm<Credentials>(async (values) => {
    const tokens = await login.mutateAsync(values);
    if (tokens.must_change_password) await navigate({ to: "/password", search: { next } });
    else await navigate({ href: safeNext(next) });
  });
  return (
    <AuthLayout
      title={t("account.login.title")}
      lead={t("account.login.lead")}
      foot={
        <>
          {t("account.login.no_account")} <Link to="/register">{t("account.login.register")}</Link>
        </>
      }
    >
      <Form<Credentials>
        form={server.form}
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(values) => void server.submit(values)}
        onFinishFailed={server.reject}
      >
        <FormProblem problem={server.problem} />
        <Form.Item name="username" label={t("account.username")} rules={[{ required: true }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t("account.password.label")} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={server.busy}>
          {t("account.login.submit")}
        </Button>
      </Form>
    </AuthLayout>
  );
}

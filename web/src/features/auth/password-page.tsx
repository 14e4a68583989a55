import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { useChangePassword, useLogout } from "@/features/auth/mutations";
import { NewPasswordFields } from "@/features/auth/new-password-fields";
import { AuthLayout } from "@/layouts/auth-layout";
import { safeNext } from "@/lib/address";
import { session } from "@/lib/session";

type Values = { current_password: string; new_password: string };

/** The change that a first log-in demands, and the one that anybody may make at any time. */
export function PasswordPage({ next }: { next?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useChangePassword();
  const logout = useLogout();
  const forced = session.state.mustChangePassword;
  const server = useServerForm<Values>(async ({ current_password, new_password }) => {
    await change.mutateAsync({ current_password, new_password });
    await navigate({ href: safeNext(next) });
  });
  return (
    <AuthLayout
      title={t(forced ? "account.password.first_title" : "account.password.title")}
      lead={t(forced ? "account.password.first_lead" : "account.password.lead")}
      foot={
        forced ? (
          <Button
            type="link"
            style={{ padding: 0 }}
            onClick={() => logout.mutate(undefined, { onSettled: () => navigate({ to: "/login" }) })}
          >
            {t("account.logout")}
          </Button>
        ) : (
          <Button type="link" style={{ padding: 0 }} onClick={() => void navigate({ href: safeNext(next) })}>
            {t("common.back")}
          </Button>
        )
      }
    >
      <Form<Values>
        form={server.form}
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(values) => void server.submit(values)}
        onFinishFailed={server.reject}
      >
        <FormProblem problem={server.problem} />
        <Form.Item name="current_password" label={t("account.password.current")} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields name="new_password" label={t("account.password.new")} />
        <Button type="primary" htmlType="submit" block loading={server.busy}>
          {t("account.password.submit")}
        </Button>
      </Form>
    </AuthLayout>
  );
}

import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { QueryView } from "@/components/states";
import { type Credentials, useAcceptInvitation, useLogin } from "@/features/auth/mutations";
import { NewPasswordFields } from "@/features/auth/new-password-fields";
import { AuthLayout } from "@/layouts/auth-layout";
import { formatTime } from "@/lib/dates";

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/invitations/{token}", { params: { path: { token } }, signal })),
  });

export function InvitationPage({ token }: { token: string }) {
  const { t } = useTranslation();
  const invitation = useQuery(invitationQuery(token));
  return (
    <AuthLayout
      title={t("account.invitation.title")}
      lead={
        invitation.data
          ? t("account.invitation.lead", {
              name: invitation.data.name,
              enterprise: invitation.data.enterprise_name,
              until: formatTime(invitation.data.expires_at),
            })
          : undefined
      }
      foot={<Link to="/login">{t("account.register.to_login")}</Link>}
    >
      <QueryView query={invitation}>{() => <AcceptForm token={token} />}</QueryView>
    </AuthLayout>
  );
}

function AcceptForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const login = useLogin();
  const server = useServerForm<Credentials>(async ({ username, password }) => {
    await accept.mutateAsync({ username, password });
    await login.mutateAsync({ username, password });
    await navigate({ to: "/" });
  });
  return (
    <Form<Credentials>
      form={server.form}
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(values) => void server.submit(values)}
      onFinishFailed={server.reject}
    >
      <FormProblem problem={server.problem} />
      <Form.Item name="username" label={t("account.invitation.username")} rules={[{ required: true }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <NewPasswordFields name="password" label={t("account.password.label")} />
      <Button type="primary" htmlType="submit" block loading={server.busy}>
        {t("account.invitation.submit")}
      </Button>
    </Form>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { NotificationPreferences, NotificationPreferencesIn } from "@/api/types";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { Page, Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { preferencesQuery } from "@/features/notifications/queries";
import { useChange } from "@/lib/use-change";

/** By which means one is told of what, and when not. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const query = useQuery(preferencesQuery);
  return (
    <Page
      narrow
      title={t("notice.preferences.title")}
      lead={t("notice.preferences.lead")}
      back={<Link to="/notifications">{t("common.back")}</Link>}
    >
      <QueryView query={query}>{(own) => <PreferencesForm own={own} />}</QueryView>
    </Page>
  );
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function PreferencesForm({ own }: { own: NotificationPreferences }) {
  const { t } = useTranslation();
  const groups = useDictionary("notification_groups");
  const save = useChange({
    done: "notice.preferences.saved",
    stale: [["notification-preferences"]],
    send: (body: NotificationPreferencesIn) => unwrap(api.PUT("/api/v1/notification-preferences", { body })),
  });
  const server = useServerForm<NotificationPreferencesIn>((values) =>
    save.mutateAsync({
      email: values.email || null,
      quiet_from: values.quiet_from || null,
      quiet_to: values.quiet_to || null,
      // The group is no field, since nobody changes it.
      channels: own.channels.map((choice, index) => ({ ...choice, ...values.channels[index] })),
    }),
  );
  const initial: NotificationPreferencesIn = {
    email: own.email,
    quiet_from: own.quiet_from,
    quiet_to: own.quiet_to,
    channels: own.channels,
  };
  const time = [{ pattern: TIME, message: t("notice.preferences.time_form") }];
  return (
    <Form
      form={server.form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values) => void server.submit(values)}
      onFinishFailed={server.reject}
    >
      <FormProblem problem={server.problem} />
      <Panel title={t("notice.preferences.where")}>
        {own.email_error ? (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={t("notice.preferences.email_ended")}
            description={own.email_error}
          />
        ) : null}
        <Form.Item
          name="email"
          label={t("notice.preferences.email")}
          extra={own.available.includes("email") ? undefined : t("notice.preferences.no_email")}
        >
          <Input type="email" autoComplete="email" allowClear />
        </Form.Item>
        <p>
          {t("notice.preferences.phone", { phone: own.phone ?? t("common.not_recorded") })}
          {own.available.includes("sms") ? null : <> {t("notice.preferences.no_sms")}</>}
        </p>
      </Panel>
      <Panel title={t("notice.preferences.what")} note={t("notice.preferences.what_hint")}>
        {own.channels.map((choice, index) => (
          <fieldset key={choice.group} style={{ border: 0, margin: "0 0 8px", padding: 0 }}>
            <legend style={{ fontWeight: 600 }}>{groups.label(choice.group)}</legend>
            <div style={{ display: "flex", gap: 16 }}>
              <Form.Item name={["channels", index, "email"]} valuePropName="checked" style={{ marginBottom: 4 }}>
                <Checkbox>{t("notice.preferences.by_email")}</Checkbox>
              </Form.Item>
              <Form.Item name={["channels", index, "sms"]} valuePropName="checked" style={{ marginBottom: 4 }}>
                <Checkbox>{t("notice.preferences.by_sms")}</Checkbox>
              </Form.Item>
            </div>
          </fieldset>
        ))}
      </Panel>
      <Panel title={t("notice.preferences.quiet")} note={t("notice.preferences.zone", { zone: own.time_zone })}>
        <div style={{ display: "flex", flexWrap: "wrap", gap: 16 }}>
          <Form.Item name="quiet_from" label={t("notice.preferences.quiet_from")} rules={time}>
            <Input placeholder="22:00" style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="quiet_to" label={t("notice.preferences.quiet_to")} rules={time}>
            <Input placeholder="07:30" style={{ width: 120 }} />
          </Form.Item>
        </div>
      </Panel>
      <Button type="primary" htmlType="submit" loading={server.busy} style={{ marginTop: 12 }}>
        {t("common.save")}
      </Button>
    </Form>
  );
}

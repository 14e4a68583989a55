import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { PASSWORD_MIN, passwordWeakness } from "@/features/auth/password-rules";

type Props = { name: "password" | "new_password"; label: string; username?: string };

/** A new password and its repetition, with the rules said before they are broken. */
export function NewPasswordFields({ name, label, username }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra={t("account.password.rules", { min: PASSWORD_MIN })}
        rules={[
          { required: true },
          {
            validator: async (_, value: string | undefined) => {
              if (!value) return;
              const name = username ?? (form.getFieldValue("username") as string | undefined);
              const weakness = passwordWeakness(value, name);
              if (weakness) throw new Error(t(`account.password.weak.${weakness}`, { min: PASSWORD_MIN }));
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t("account.password.repeat")}
        dependencies={[name]}
        rules={[
          { required: true },
          {
            validator: async (_, value) => {
              if (value && value !== form.getFieldValue(name)) throw new Error(t("account.password.differs"));
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

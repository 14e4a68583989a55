import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { suggestCreditCode } from "@/features/enterprises/credit-code";

type Props = { field: string; when?: { field: string; is: string } };

/** Offers the reading with digits for letters that cannot occur; taking it is the user's decision. */
export function CreditCodeHint({ field, when }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const typed = Form.useWatch<string | undefined>(field, form);
  const kind = Form.useWatch<string | undefined>(when?.field ?? field, form);
  const suggestion = when && kind !== when.is ? undefined : suggestCreditCode(typed ?? "");
  if (!suggestion) return null;
  return (
    <p role="status" style={{ margin: "-10px 0 16px", color: "var(--amber)" }}>
      {t("enterprise.form.suggestion", { value: suggestion })}{" "}
      <Button
        size="small"
        onClick={() => {
          form.setFieldValue(field, suggestion);
          void form.validateFields([field]).catch(() => undefined);
        }}
      >
        {t("enterprise.form.take_suggestion")}
      </Button>
    </p>
  );
}

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { CertificationIn, Enterprise } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { AttachmentSelect } from "@/features/attachments/attachment-select";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useCertify } from "@/features/enterprises/mutations";

/** How it was verified: on the spot by an officer, or by a document that is named and, of a known firm, on file. */
export function CertificationFields({ enterprise }: { enterprise?: number }) {
  const { t } = useTranslation();
  const methods = useDictionary("certification_methods");
  const method = Form.useWatch<string>("method");
  return (
    <>
      <Form.Item name="method" label={t("enterprise.certify.method")} rules={[{ required: true }]}>
        <Radio.Group options={methods.options} />
      </Form.Item>
      {method === "document" ? (
        <>
          <Form.Item
            name="document"
            label={t("enterprise.certify.document")}
            extra={t("enterprise.certify.document_hint")}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          {enterprise ? (
            <Form.Item name="attachment_id" label={t("enterprise.certify.attachment")}>
              <AttachmentSelect enterprise={enterprise} />
            </Form.Item>
          ) : null}
        </>
      ) : null}
    </>
  );
}

export function CertifyDrawer({ row, open, onClose }: { row: Enterprise; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const certify = useCertify(row.id, row.version);
  return (
    <FormDrawer<CertificationIn>
      open={open}
      onClose={onClose}
      title={t("enterprise.action.certify")}
      intro={t("enterprise.certify.intro")}
      submitLabel={t("enterprise.action.certify")}
      initial={{ method: "officer" }}
      onSubmit={(values) => certify.mutateAsync(values)}
    >
      <CertificationFields enterprise={row.id} />
    </FormDrawer>
  );
}

import { Button, Form, Input, InputNumber, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueIn } from "@/api/types";
import { FormProblem } from "@/components/form/form-problem";
import { useServerForm } from "@/components/form/use-server-form";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { templateOf, withoutTemplate } from "@/features/issues/categories";
import styles from "@/features/issues/issues.module.css";
import type { Chosen } from "@/features/issues/report-page";
import { SuggestedCategories } from "@/features/issues/suggestions";
import { OrganizationSelect } from "@/features/organizations/organization-select";

type Values = Pick<IssueIn, "title" | "description" | "need_kind" | "need_asked" | "about_organization_id">;
type Props = {
  chosen: Chosen;
  onChoose: (category: string) => void;
  onBack: () => void;
  onSend: (body: IssueIn) => Promise<void>;
};

/** In one's own words; the category may say what to write about. */
export function TextStep({ chosen, onChoose, onBack, onSend }: Props) {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_kinds");
  const needs = useDictionary("need_kinds");
  const categories = useDictionary("categories");
  const draft = useRef(false);
  const [offered, setOffered] = useState<string[]>([]);
  const server = useServerForm<Values>(async (values) => {
    const { enterprise_id, kind } = chosen;
    if (enterprise_id === undefined || kind === undefined) return;
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
    );
    await onSend({ ...chosen, ...(given as Values), enterprise_id, kind, offered, draft: draft.current });
  });
  const title = Form.useWatch("title", server.form) ?? "";
  const description = Form.useWatch("description", server.form) ?? "";
  const template = templateOf(categories.entries, chosen.category ?? undefined);
  const need = Form.useWatch("need_kind", server.form);
  const about = [kinds.label(chosen.kind), categories.label(chosen.category)].filter(Boolean).join(" · ");
  return (
    <Form<Values>
      form={server.form}
      layout="vertical"
      initialValues={{ description: template }}
      onFinish={(values) => void server.submit(values)}
      onFinishFailed={server.reject}
      disabled={server.busy}
      autoComplete="off"
    >
      <FormProblem problem={server.problem} />
      <p className={styles.small} style={{ marginBottom: 14 }}>
        {about}
      </p>
      <Form.Item name="title" label={t("issue.field.title")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} placeholder={t("issue.report.title_example")} />
      </Form.Item>
      <Form.Item name="description" label={t("issue.field.description")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea
          autoSize={{ minRows: 5, maxRows: 16 }}
          maxLength={4000}
          placeholder={t("issue.report.description_example")}
        />
      </Form.Item>
      <SuggestedCategories
        text={withoutTemplate(`${title}\n${description}`, template)}
        value={chosen.category ?? undefined}
        onChoose={onChoose}
        onOffer={setOffered}
      />
      <Form.Item name="need_kind" label={t("issue.report.need")}>
        <Select allowClear options={needs.options} placeholder={t("issue.report.no_need")} />
      </Form.Item>
      {need ? (
        <Form.Item name="need_asked" label={t("issue.field.need_asked")} rules={[{ required: true }]}>
          <InputNumber min={1} max={1_000_000_000} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      ) : null}
      {chosen.kind === "complaint" ? (
        <Form.Item
          name="about_organization_id"
          label={t("issue.report.about_unit")}
          extra={t("issue.report.about_hint")}
        >
          <OrganizationSelect />
        </Form.Item>
      ) : null}
      <div className={styles.foot}>
        <Button
          type="primary"
          htmlType="submit"
          loading={server.busy}
          onClick={() => {
            draft.current = false;
          }}
        >
          {t("issue.report.send")}
        </Button>
        <Button
          onClick={() => {
            draft.current = true;
            server.form.submit();
          }}
        >
          {t("issue.report.keep")}
        </Button>
        <Button type="text" onClick={onBack}>
          {t("common.back")}
        </Button>
      </div>
    </Form>
  );
}

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ManagedEntry } from "@/api/types";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

/** How many keywords a card shows. */
const SHOWN = 8;

/** What a category brings along, in the administrator's form. */
export function CategoryFields({ row }: { row: ManagedEntry | undefined }) {
  const { t } = useTranslation();
  const levels = useDictionary("issue_levels");
  const departments = useDictionary("departments");
  // A retired department stays where it was chosen before.
  const options = (chosen: string | null | undefined) =>
    departments.options.filter((one) => !one.disabled || one.value === chosen);
  return (
    <>
      <Form.Item
        name="keywords"
        label={t("administration.dictionary.keywords")}
        extra={t("administration.dictionary.keywords_hint")}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", ";", "；"]} />
      </Form.Item>
      <Form.Item
        name="template"
        label={t("administration.dictionary.template")}
        extra={t("administration.dictionary.template_hint")}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="default_level" label={t("administration.dictionary.default_level")}>
        <Select allowClear options={levels.options} />
      </Form.Item>
      <Form.Item name="lead_department" label={t("administration.dictionary.lead_department")}>
        <Select allowClear showSearch={{ optionFilterProp: "label" }} options={options(row?.lead_department)} />
      </Form.Item>
      <Form.Item name="assist_department" label={t("administration.dictionary.assist_department")}>
        <Select allowClear showSearch={{ optionFilterProp: "label" }} options={options(row?.assist_department)} />
      </Form.Item>
    </>
  );
}

/** The same on its card, in short. */
export function CategoryMeta({ row }: { row: ManagedEntry }) {
  const { t } = useTranslation();
  const levels = useDictionary("issue_levels");
  const departments = useDictionary("departments");
  const keywords = row.keywords ?? [];
  const facts = [
    row.default_level ? levels.label(row.default_level) : "",
    row.lead_department ? t("administration.dictionary.led_by", { name: departments.label(row.lead_department) }) : "",
    row.assist_department
      ? t("administration.dictionary.assisted_by", { name: departments.label(row.assist_department) })
      : "",
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 ? <div>{facts.join(" · ")}</div> : null}
      {keywords.length > 0 ? (
        <div>
          {t("administration.dictionary.keywords_of", { words: keywords.slice(0, SHOWN).join("、") })}
          {keywords.length > SHOWN
            ? ` ${t("administration.dictionary.more_keywords", { count: keywords.length })}`
            : ""}
        </div>
      ) : null}
    </>
  );
}

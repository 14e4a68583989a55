import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enterprise, Identifier, IdentifierIn } from "@/api/types";
import styles from "@/components/entries.module.css";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { CreditCodeHint } from "@/features/enterprises/form/credit-code-hint";
import { useAddIdentifier, useEndIdentifier } from "@/features/enterprises/mutations";
import { identifiersQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { formatDay, today } from "@/lib/dates";

export function IdentifiersPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const query = useQuery(identifiersQuery(row.id));
  const kinds = useDictionary("identifier_kinds");
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Identifier>();
  const may = allows(row, "manage_identifiers");
  return (
    <Panel
      title={t("enterprise.section.identifiers")}
      actions={
        may ? (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t("common.add")}
          </Button>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        rows={2}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={styles.none}>{t("enterprise.identifier.empty")}</p>}
      >
        {(page) => (
          <ul className={styles.items}>
            {page.items.map((one) => (
              <li key={one.id} className={one.valid_to ? `${styles.item} ${styles.past}` : styles.item}>
                <div className={styles.head}>
                  <span>{kinds.label(one.kind)}</span>
                  <span className={`code ${styles.strong}`}>{one.value}</span>
                  {one.valid_to ? <Tag>{t("enterprise.identifier.ended")}</Tag> : null}
                  {may && !one.valid_to ? (
                    <Button type="link" size="small" className={styles.end} onClick={() => setEnding(one)}>
                      {t("enterprise.identifier.end")}
                    </Button>
                  ) : null}
                </div>
                <div className={styles.line}>
                  {one.valid_to
                    ? t("common.from_to", { from: formatDay(one.valid_from), to: formatDay(one.valid_to) })
                    : t("common.since", { day: formatDay(one.valid_from) })}
                </div>
                {one.override_reason ? (
                  <div className={styles.line}>
                    {t("enterprise.identifier.override", { reason: one.override_reason })}
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <AddDrawer row={row} open={adding} onClose={() => setAdding(false)} />
      <EndDrawer row={row} identifier={ending} onClose={() => setEnding(undefined)} />
    </Panel>
  );
}

function AddDrawer({ row, open, onClose }: { row: Enterprise; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const kinds = useDictionary("identifier_kinds");
  const add = useAddIdentifier(row.id);
  return (
    <FormDrawer<IdentifierIn>
      open={open}
      onClose={onClose}
      title={t("enterprise.identifier.add")}
      submitLabel={t("common.save")}
      initial={{ kind: "credit_code", valid_from: today() }}
      onSubmit={(values) => add.mutateAsync(values)}
    >
      <Form.Item name="kind" label={t("enterprise.identifier.kind")} rules={[{ required: true }]}>
        <Select options={kinds.options} />
      </Form.Item>
      <Form.Item name="value" label={t("enterprise.identifier.value")} rules={[{ required: true, whitespace: true }]}>
        <Input className="code" maxLength={64} />
      </Form.Item>
      <CreditCodeHint field="value" when={{ field: "kind", is: "credit_code" }} />
      <Form.Item name="valid_from" label={t("enterprise.identifier.valid_from")}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item
        name="override_reason"
        label={t("enterprise.field.credit_code_override_reason")}
        extra={t("enterprise.form.override_hint")}
      >
        <Input maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

function EndDrawer({
  row,
  identifier,
  onClose,
}: {
  row: Enterprise;
  identifier: Identifier | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const end = useEndIdentifier(row.id);
  return (
    <FormDrawer<{ valid_to: string }>
      open={identifier !== undefined}
      onClose={onClose}
      title={t("enterprise.identifier.end_title")}
      intro={t("enterprise.identifier.end_hint", { value: identifier?.value ?? "" })}
      submitLabel={t("enterprise.identifier.end")}
      initial={{ valid_to: today() }}
      onSubmit={async (values) => {
        if (identifier) await end.mutateAsync({ identifier_id: identifier.id, valid_to: values.valid_to });
      }}
    >
      <Form.Item name="valid_to" label={t("enterprise.identifier.valid_to")} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
    </FormDrawer>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input, InputNumber, Segmented, Select, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { EntryIn, EntryPatch, ManagedEntry } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { Page } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, QueryView } from "@/components/states";
import { Tag, TagRow } from "@/components/tag";
import { CategoryFields, CategoryMeta } from "@/features/dictionaries/category-fields";
import { type EditableDictionary, editable, managedEntriesQuery } from "@/features/dictionaries/queries";
import { SuggestionFigures } from "@/features/dictionaries/suggestion-figures";
import { TryText } from "@/features/dictionaries/try-text";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatDay, isOver, today } from "@/lib/dates";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["dictionaries"]], send });
}

type Editing = { row: ManagedEntry } | "new";

export function DictionariesPage({ code }: { code: EditableDictionary }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(managedEntriesQuery(code));
  const [editing, setEditing] = useState<Editing>();
  const [retiring, setRetiring] = useState<ManagedEntry>();
  return (
    <Page
      narrow
      title={t("common.nav.dictionaries")}
      lead={t("administration.dictionary.lead")}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing("new")}>
          {t("administration.dictionary.create")}
        </Button>
      }
    >
      <Segmented
        aria-label={t("common.nav.dictionaries")}
        value={code}
        options={editable.map((value) => ({ value, label: t(`administration.dictionary.${value}`) }))}
        onChange={(value) => void navigate({ to: "/dictionaries", search: { code: value } })}
        style={{ marginBottom: 14 }}
      />
      {code === "categories" ? (
        <>
          <TryText />
          <SuggestionFigures />
        </>
      ) : null}
      <QueryView
        query={query}
        rows={8}
        isEmpty={(rows) => rows.length === 0}
        empty={<EmptyState title={t("administration.dictionary.empty")} />}
      >
        {(rows) => (
          <RecordList label={t(`administration.dictionary.${code}`)} rows={rows} rowKey={(row) => row.code}>
            {(row) => (
              <EntryItem code={code} row={row} onEdit={() => setEditing({ row })} onRetire={() => setRetiring(row)} />
            )}
          </RecordList>
        )}
      </QueryView>
      <EntryDrawer code={code} editing={editing} onClose={() => setEditing(undefined)} />
      <RetireDrawer code={code} row={retiring} onClose={() => setRetiring(undefined)} />
    </Page>
  );
}

type ItemProps = { code: EditableDictionary; row: ManagedEntry; onEdit: () => void; onRetire: () => void };

function EntryItem({ code, row, onEdit, onRetire }: ItemProps) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const units = useDictionary("indicator_units");
  const frequencies = useDictionary("indicator_frequencies");
  const categories = useDictionary("categories");
  const update = useUpdateEntry(code, row, "administration.dictionary.reinstated");
  const remove = useChange("administration.dictionary.deleted", () =>
    unwrap(
      api.DELETE("/api/v1/dictionaries/{code}/entries/{entry}", {
        params: { path: { code, entry: row.code }, header: ifMatch(row.version) },
      }),
    ),
  );
  const may = (action: string) => row.allowed_actions.includes(action);
  const retired = isOver(row.valid_to);
  return (
    <RecordCard
      title={row.name_zh}
      aside={
        <Tag tone={retired ? "neutral" : "green"} dot>
          {t(`administration.dictionary.${retired ? "retired" : "valid"}`)}
        </Tag>
      }
      meta={
        <>
          <div>
            {row.name_en} <span className="code">{row.code}</span>
          </div>
          {row.parent ? (
            <div>{t("administration.dictionary.below", { name: categories.label(row.parent) })}</div>
          ) : null}
          {row.unit ? (
            <div>
              {units.label(row.unit)} · {frequencies.label(row.frequency)}
            </div>
          ) : null}
          {code === "categories" ? <CategoryMeta row={row} /> : null}
          {row.aliases.length > 0 ? (
            <div>{t("administration.dictionary.known_as", { names: row.aliases.join("、") })}</div>
          ) : null}
          {row.valid_to ? <div>{t("administration.dictionary.until", { day: formatDay(row.valid_to) })}</div> : null}
        </>
      }
      tags={
        row.key_account || row.used ? (
          <TagRow>
            {row.key_account ? <Tag tone="amber">{t("administration.dictionary.key_account")}</Tag> : null}
            {row.used ? <Tag tone="blue">{t("administration.dictionary.used")}</Tag> : null}
          </TagRow>
        ) : undefined
      }
      actions={
        <>
          <Button onClick={onEdit}>{t("common.edit")}</Button>
          {may("retire") ? <Button onClick={onRetire}>{t("administration.dictionary.retire")}</Button> : null}
          {may("reinstate") ? (
            <Button onClick={() => update.mutate({ valid_to: null })}>
              {t("administration.dictionary.reinstate")}
            </Button>
          ) : null}
          {may("delete") ? (
            <Button
              danger
              onClick={() =>
                void modal.confirm({
                  title: t("administration.dictionary.delete_title", { name: row.name_zh }),
                  okText: t("common.delete"),
                  okButtonProps: { danger: true },
                  onOk: () => remove.mutateAsync(undefined).catch((cause) => void message.error(text(cause))),
                })
              }
            >
              {t("common.delete")}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

function useUpdateEntry(code: EditableDictionary, row: ManagedEntry | undefined, done: string) {
  return useChange(done, (body: EntryPatch) =>
    unwrap(
      api.PATCH("/api/v1/dictionaries/{code}/entries/{entry}", {
        params: { path: { code, entry: row?.code ?? "" }, header: ifMatch(row?.version ?? 0) },
        body,
      }),
    ),
  );
}

type DrawerProps = { code: EditableDictionary; editing: Editing | undefined; onClose: () => void };

function EntryDrawer({ code, editing, onClose }: DrawerProps) {
  const { t } = useTranslation();
  const row = editing === "new" ? undefined : editing?.row;
  const create = useChange("administration.dictionary.created", (body: EntryIn) =>
    once(`entry ${code}`, body, (key) =>
      unwrap(api.POST("/api/v1/dictionaries/{code}/entries", { params: { path: { code } }, body, headers: key })),
    ),
  );
  const update = useUpdateEntry(code, row, "administration.saved");
  const indicator = code === "indicators";
  const units = useDictionary("indicator_units");
  const frequencies = useDictionary("indicator_frequencies");
  const categories = useDictionary("categories");
  const above = categories.entries.filter((entry) => !entry.parent && !isOver(entry.valid_to));
  const fixed = row?.used === true;
  return (
    <FormDrawer<EntryIn>
      open={editing !== undefined}
      onClose={onClose}
      title={t(`administration.dictionary.${row ? "edit" : "create"}`)}
      intro={indicator && fixed ? t("administration.dictionary.fixed") : undefined}
      submitLabel={t("common.save")}
      initial={row ? initialOf(code, row) : { aliases: [], position: 1000 }}
      onSubmit={({ code: _code, ...values }) =>
        row ? update.mutateAsync(emptied(values)) : create.mutateAsync({ code: _code, ...values })
      }
    >
      {row ? null : (
        <Form.Item
          name="code"
          label={t("administration.dictionary.code")}
          extra={t("administration.dictionary.code_hint")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{0,63}$/ }]}
        >
          <Input className="code" maxLength={64} />
        </Form.Item>
      )}
      <Form.Item
        name="name_zh"
        label={t("administration.dictionary.name_zh")}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="name_en"
        label={t("administration.dictionary.name_en")}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="aliases"
        label={t("administration.dictionary.aliases")}
        extra={t(`administration.dictionary.${code === "departments" ? "department" : "aliases"}_hint`)}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", ";", "；"]} />
      </Form.Item>
      <Form.Item name="position" label={t("administration.dictionary.position")}>
        <InputNumber min={0} max={100000} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      {indicator ? (
        <>
          <Form.Item name="unit" label={t("administration.dictionary.unit")} rules={[{ required: true }]}>
            <Select options={units.options} disabled={fixed} />
          </Form.Item>
          <Form.Item name="frequency" label={t("administration.dictionary.frequency")} rules={[{ required: true }]}>
            <Select options={frequencies.options} disabled={fixed} />
          </Form.Item>
          <Form.Item
            name="allows_negative"
            label={t("administration.dictionary.allows_negative")}
            valuePropName="checked"
          >
            <Switch />
          </Form.Item>
        </>
      ) : null}
      {code === "categories" && !row ? (
        <Form.Item
          name="parent"
          label={t("administration.dictionary.parent")}
          extra={t("administration.dictionary.parent_hint")}
        >
          <Select allowClear options={above.map((entry) => ({ value: entry.code, label: categories.nameOf(entry) }))} />
        </Form.Item>
      ) : null}
      {code === "categories" ? <CategoryFields row={row} /> : null}
      {code === "tags" ? (
        <Form.Item name="key_account" label={t("administration.dictionary.key_account")} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : null}
    </FormDrawer>
  );
}

/** A text that was deleted in the form, or a choice that was taken back, is none. */
function emptied(values: Partial<EntryIn>): EntryPatch {
  const pairs = Object.entries(values).map(([field, value]) => [
    field,
    value === "" || value === undefined ? null : value,
  ]);
  return Object.fromEntries(pairs) as EntryPatch;
}

/** What the form of each dictionary asks for. */
const own: Record<EditableDictionary, (keyof EntryPatch)[]> = {
  tags: ["key_account"],
  indicators: ["unit", "frequency", "allows_negative"],
  categories: ["keywords", "template", "default_level", "lead_department", "assist_department"],
  departments: [],
};

function initialOf(code: EditableDictionary, row: ManagedEntry): Partial<EntryIn> {
  const fields = ["name_zh", "name_en", "aliases", "position", ...own[code]] as (keyof EntryIn & keyof ManagedEntry)[];
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}

type RetireProps = { code: EditableDictionary; row: ManagedEntry | undefined; onClose: () => void };

function RetireDrawer({ code, row, onClose }: RetireProps) {
  const { t } = useTranslation();
  const update = useUpdateEntry(code, row, "administration.dictionary.retired_done");
  return (
    <FormDrawer<{ valid_to: string }>
      open={row !== undefined}
      onClose={onClose}
      title={t("administration.dictionary.retire_title", { name: row?.name_zh })}
      intro={t("administration.dictionary.retire_hint")}
      submitLabel={t("administration.dictionary.retire")}
      danger
      initial={{ valid_to: today() }}
      onSubmit={(values) => update.mutateAsync(values)}
    >
      <Form.Item name="valid_to" label={t("administration.dictionary.last_day")} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDrawer>
  );
}

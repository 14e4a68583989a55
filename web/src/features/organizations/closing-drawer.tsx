import { useQuery } from "@tanstack/react-query";
import { Alert, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { CloseIn, ClosingItem, Organization } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { today } from "@/lib/dates";
import { useChange } from "@/lib/use-change";

type Values = { last_day: string; successor_id?: number | null; reason: string; decisions?: Record<string, string> };

/** Ending a unit: what is open at it is listed, and nothing of it can be passed over. */
export function ClosingDrawer({ row, onClose }: { row: Organization | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const id = row?.id ?? 0;
  const closing = useQuery({
    queryKey: ["organizations", "closing", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/organizations/{id}/closing", { params: { path: { id } }, signal })),
    enabled: row !== undefined,
    staleTime: 0,
  });
  const close = useChange({
    done: "administration.closing.done",
    stale: [["organizations"], ["users"], ["officers"], ["api-clients"]],
    send: (body: CloseIn) =>
      unwrap(
        api.POST("/api/v1/organizations/{id}/close", {
          params: { path: { id }, header: ifMatch(closing.data?.version ?? row?.version ?? 0) },
          body,
        }),
      ),
  });
  return (
    <FormDrawer<Values>
      open={row !== undefined}
      onClose={onClose}
      title={t("administration.closing.title", { name: row?.name })}
      intro={t("administration.closing.intro")}
      submitLabel={t("administration.closing.submit")}
      danger
      initial={{ last_day: today() }}
      onSubmit={({ decisions, ...values }) =>
        close.mutateAsync({
          ...values,
          successor_id: values.successor_id ?? undefined,
          decisions: Object.entries(decisions ?? {}).map(([of, decision]) => ({ class: of, decision })),
        } as CloseIn)
      }
    >
      <QueryView query={closing} rows={4}>
        {(found) => <OpenItems items={found.items} />}
      </QueryView>
      <Form.Item name="last_day" label={t("administration.closing.last_day")} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

function OpenItems({ items }: { items: ClosingItem[] }) {
  const { t } = useTranslation();
  const classes = useDictionary("closing_classes");
  const decisions = useDictionary("closing_decisions");
  const form = Form.useFormInstance<Values>();
  const chosen = Form.useWatch<Record<string, string> | undefined>("decisions", form);
  const handsOn = Object.values(chosen ?? {}).includes("transfer");
  if (items.length === 0) return <Alert type="success" showIcon title={t("administration.closing.nothing")} />;
  return (
    <>
      {items.map((item) =>
        item.decisions.length === 0 ? (
          <Alert
            key={item.class}
            type="warning"
            showIcon
            title={t("administration.closing.wait", { name: classes.label(item.class), count: item.count })}
            description={item.examples.join("、")}
            style={{ marginBottom: 16 }}
          />
        ) : (
          <Form.Item
            key={item.class}
            name={["decisions", item.class]}
            label={t("administration.closing.item", { name: classes.label(item.class), count: item.count })}
            extra={
              item.examples.length > 0
                ? examples(item, t("common.and_more", { count: item.count - item.examples.length }))
                : undefined
            }
            rules={[{ required: true, message: t("administration.closing.decide") }]}
          >
            <Radio.Group options={item.decisions.map((value) => ({ value, label: decisions.label(value) }))} />
          </Form.Item>
        ),
      )}
      <Form.Item
        name="successor_id"
        label={t("administration.closing.successor")}
        extra={t("administration.closing.successor_hint")}
        rules={[{ required: handsOn, message: t("administration.closing.successor_missing") }]}
      >
        <OrganizationSelect allowClear />
      </Form.Item>
    </>
  );
}

function examples(item: ClosingItem, more: string): string {
  const names = item.examples.join("、");
  return item.count > item.examples.length ? `${names} ${more}` : names;
}

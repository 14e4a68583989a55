import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enterprise, Indicator } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import styles from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, QueryView } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { IndicatorDrawer } from "@/features/enterprises/detail/indicator-drawer";
import { useRemoveIndicator } from "@/features/enterprises/mutations";
import { indicatorsQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { digitsOf, shownUnit, toShown } from "@/features/enterprises/units";
import { formatDay } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { usePhone } from "@/lib/use-phone";

const FOLDED = 8;

export function IndicatorsPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const query = useQuery(indicatorsQuery(row.id));
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const may = allows(row, "manage_indicators");
  const columns = useIndicatorColumns(row.id, may);
  const title = t("enterprise.section.indicators");
  return (
    <Panel
      flush
      title={title}
      actions={
        may ? (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t("enterprise.action.add_indicator")}
          </Button>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        rows={3}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t("enterprise.indicator.empty")} hint={t("enterprise.indicator.empty_hint")} />}
      >
        {(page) => {
          const rows = all ? page.items : page.items.slice(0, FOLDED);
          const cell = (id: string, one: Indicator) => columns.find((column) => column.id === id)?.render(one);
          return (
            <>
              {phone ? (
                <div className={styles.inset}>
                  <RecordList label={title} rows={rows} rowKey={(one) => one.id}>
                    {(one) => (
                      <RecordCard
                        title={cell("indicator", one)}
                        aside={<span className="num">{cell("value", one)}</span>}
                        meta={`${one.period} · ${one.source}`}
                        actions={may ? cell("actions", one) : undefined}
                      />
                    )}
                  </RecordList>
                </div>
              ) : (
                <DataTable caption={title} columns={columns} rows={rows} rowKey={(one) => one.id} />
              )}
              {page.items.length > FOLDED ? (
                <div className={styles.fold}>
                  <Button type="link" onClick={() => setAll(!all)} aria-expanded={all}>
                    {all ? t("common.show_less") : t("common.show_all", { count: page.items.length })}
                  </Button>
                </div>
              ) : null}
            </>
          );
        }}
      </QueryView>
      <IndicatorDrawer id={row.id} open={adding} onClose={() => setAdding(false)} />
    </Panel>
  );
}

function useIndicatorColumns(id: number, may: boolean): Column<Indicator>[] {
  const { t, i18n } = useTranslation();
  const { entries, label } = useDictionary("indicators");
  const unitOf = (one: Indicator) => entries.find((entry) => entry.code === one.indicator_code)?.unit;
  const columns: Column<Indicator>[] = [
    { id: "indicator", title: t("enterprise.indicator.name"), render: (one) => label(one.indicator_code) },
    { id: "period", title: t("enterprise.indicator.period"), render: (one) => one.period },
    {
      id: "value",
      title: t("enterprise.indicator.value"),
      align: "right",
      render: (one) => {
        const unit = unitOf(one);
        const number = formatNumber(toShown(one.value, unit), i18n.language, digitsOf(unit));
        return unit ? `${number} ${t(`enterprise.unit.${shownUnit(unit)}`)}` : number;
      },
    },
    { id: "source", title: t("enterprise.indicator.source"), render: (one) => one.source },
    { id: "reported_on", title: t("enterprise.indicator.reported_on"), render: (one) => formatDay(one.reported_on) },
  ];
  if (may) {
    columns.push({
      id: "actions",
      title: t("common.actions"),
      align: "right",
      render: (one) => <RemoveIndicator id={id} one={one} name={label(one.indicator_code)} />,
    });
  }
  return columns;
}

function RemoveIndicator({ id, one, name }: { id: number; one: Indicator; name: string }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const remove = useRemoveIndicator(id);
  return (
    <Button
      type="link"
      size="small"
      danger
      onClick={() =>
        void modal.confirm({
          title: t("enterprise.indicator.remove_title", { name, period: one.period }),
          okText: t("common.delete"),
          okButtonProps: { danger: true },
          onOk: () => remove.mutateAsync(one.id).catch((cause) => void message.error(text(cause))),
        })
      }
    >
      {t("common.delete")}
    </Button>
  );
}

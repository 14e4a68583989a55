import { useNavigate } from "@tanstack/react-router";
import { Button, Segmented, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/form/date-field";
import { type HistorySearch, importStates } from "@/features/imports/search";
import styles from "./imports.module.css";

/** Narrows the history down; everything stands in the address. */
export function HistoryFilter({ search }: { search: HistorySearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const go = (change: Partial<HistorySearch>) =>
    void navigate({
      to: "/imports",
      search: { ...search, cursor: undefined, page: undefined, ...change },
      resetScroll: false,
    });
  const active = search.state || search.mine || search.from || search.to;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than the phones that come here
    <div role="search" aria-label={t("imports.history")} className={styles.history}>
      <Segmented
        aria-label={t("imports.column.sender")}
        options={[
          { value: "all", label: t("imports.history_filter.everyone") },
          { value: "mine", label: t("imports.history_filter.mine") },
        ]}
        value={search.mine ? "mine" : "all"}
        onChange={(value: string) => go({ mine: value === "mine" ? true : undefined })}
      />
      <div className={styles.setting}>
        <label htmlFor={`${id}state`}>{t("people.status")}</label>
        <Select
          id={`${id}state`}
          allowClear
          placeholder={t("imports.history_filter.any_state")}
          value={search.state}
          options={importStates.map((value) => ({ value, label: t(`imports.state.${value}`) }))}
          onChange={(state?: HistorySearch["state"]) => go({ state })}
        />
      </div>
      <div className={styles.setting}>
        <label htmlFor={`${id}from`}>{t("imports.history_filter.from")}</label>
        <DateField id={`${id}from`} value={search.from ?? null} onChange={(day) => go({ from: day ?? undefined })} />
      </div>
      <div className={styles.setting}>
        <label htmlFor={`${id}to`}>{t("imports.history_filter.to")}</label>
        <DateField id={`${id}to`} value={search.to ?? null} onChange={(day) => go({ to: day ?? undefined })} />
      </div>
      {active ? (
        <Button type="link" onClick={() => go({ state: undefined, mine: undefined, from: undefined, to: undefined })}>
          {t("common.filter.reset")}
        </Button>
      ) : null}
    </div>
  );
}

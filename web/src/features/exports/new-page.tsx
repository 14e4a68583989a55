import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input, Radio } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportColumn } from "@/api/types";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { ErrorState } from "@/components/states";
import { useMe } from "@/features/account/use-me";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useEnterpriseFilters } from "@/features/enterprises/filters";
import { enterpriseCountQuery } from "@/features/enterprises/queries";
import * as view from "@/features/enterprises/search";
import { useAsk, useDownload } from "@/features/exports/mutations";
import { type Format, formats, grouped, orderOf } from "@/features/exports/order";
import styles from "./exports.module.css";

/** The server counts up to here and then stops. */
const COUNT_LIMIT = 10_000;

/** The filter of the list, a format and columns become a file. */
export function NewExportPage({ search }: { search: view.EnterpriseSearch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const dictionary = useDictionary("export_columns");
  const all = dictionary.entries.map((entry) => entry.code as ExportColumn);
  const groups = grouped(all);
  const offered = groups.flatMap((one) => one.columns);
  const coordinates = useMe().memberships.some((membership) => membership.role === "coordinator");
  const [format, setFormat] = useState<Format>("xlsx");
  const [left, setLeft] = useState<readonly ExportColumn[]>([]);
  const [phones, setPhones] = useState(false);
  const [reason, setReason] = useState("");
  const reasonId = useId();
  const chosen = offered.filter((column) => !left.includes(column));
  const count = useQuery(enterpriseCountQuery(search)).data;
  const ask = useAsk();
  const get = useDownload();
  const go = (next: view.EnterpriseSearch) => void navigate({ to: "/exports/new", search: next, replace: true });
  const change = (patch: Partial<view.EnterpriseSearch>) => go(view.withChange(search, patch));
  const filters = useEnterpriseFilters(search, change);
  const rows =
    typeof count === "number"
      ? t(count >= COUNT_LIMIT ? "exports.new.at_least" : "exports.new.rows", {
          shown: new Intl.NumberFormat(i18n.language).format(count),
        })
      : "";
  const lacksReason = phones && reason.trim() === "";
  const submit = async () => {
    const body = orderOf(search, format, chosen, all, phones);
    const row = await ask.mutateAsync({ body, reason: phones ? reason.trim() : "" }).catch(() => undefined);
    if (!row) return;
    if (row.state === "completed") await get.mutateAsync(row).catch(() => undefined);
    await navigate({ to: "/exports" });
  };
  return (
    <Page
      title={t("exports.new.title")}
      lead={t("exports.new.lead")}
      back={
        <Link to="/enterprises" search={search}>
          {t("exports.new.back")}
        </Link>
      }
    >
      <FilterBar
        searchLabel={t("enterprise.list.search")}
        q={search.q}
        onSearch={(q) => change({ q })}
        filters={filters}
        active={view.activeFilters(search).length}
        onReset={() => go(view.withoutFilters(search))}
      />
      <Panel title={t("exports.new.format")}>
        <Radio.Group
          className={styles.formats}
          aria-label={t("exports.new.format")}
          value={format}
          onChange={(event) => setFormat(event.target.value as Format)}
          options={formats.map((value) => ({ value, label: t(`exports.format.${value}_hint`) }))}
        />
      </Panel>
      <Panel
        title={t("exports.new.columns")}
        note={t("exports.new.chosen", { chosen: chosen.length, all: offered.length })}
        actions={
          <>
            <Button size="small" onClick={() => setLeft([])}>
              {t("exports.new.all")}
            </Button>
            <Button size="small" onClick={() => setLeft(offered.filter((column) => column !== "name"))}>
              {t("exports.new.none")}
            </Button>
          </>
        }
      >
        {groups.map(({ group, columns }) => (
          <fieldset key={group} className={styles.group}>
            <legend className={styles.legend}>{t(`exports.group.${group}`)}</legend>
            <div className={styles.columns}>
              {columns.map((column) => (
                <Checkbox
                  key={column}
                  checked={!left.includes(column)}
                  onChange={(event) =>
                    setLeft(event.target.checked ? left.filter((one) => one !== column) : [...left, column])
                  }
                >
                  {dictionary.label(column)}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        ))}
        {coordinates ? (
          <div>
            <Checkbox checked={phones} onChange={(event) => setPhones(event.target.checked)}>
              {t("exports.new.phones")}
            </Checkbox>
            {phones ? (
              <div className={styles.reason}>
                <label htmlFor={reasonId}>{t("exports.new.reason")}</label>
                <Input
                  id={reasonId}
                  value={reason}
                  maxLength={200}
                  onChange={(event) => setReason(event.target.value)}
                />
              </div>
            ) : null}
          </div>
        ) : null}
      </Panel>
      {ask.error ? <ErrorState cause={ask.error} /> : null}
      <div className={styles.bar}>
        <Button
          type="primary"
          size="large"
          icon={<DownloadOutlined aria-hidden="true" />}
          disabled={chosen.length === 0 || lacksReason}
          loading={ask.isPending || get.isPending}
          onClick={() => void submit()}
        >
          {t("exports.new.submit")}
        </Button>
        <span className={styles.note} role="status">
          {rows}
        </span>
      </div>
    </Page>
  );
}

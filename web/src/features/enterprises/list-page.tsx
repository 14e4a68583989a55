import { DownloadOutlined, PlusOutlined, ProfileOutlined, UploadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Popover } from "antd";
import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { DataTable } from "@/components/data-table";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { useCan } from "@/features/account/use-me";
import { useEnterpriseColumns } from "@/features/enterprises/columns";
import { EnterpriseRecord } from "@/features/enterprises/enterprise-record";
import { useEnterpriseFilters } from "@/features/enterprises/filters";
import { enterpriseCountQuery, enterprisesQuery } from "@/features/enterprises/queries";
import * as view from "@/features/enterprises/search";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";

/** The server counts up to here and then stops. */
const COUNT_LIMIT = 10_000;

export function EnterpriseListPage({ search }: { search: view.EnterpriseSearch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const list = useQuery(enterprisesQuery(search));
  const count = useQuery(enterpriseCountQuery(search)).data;
  const paging = usePaging(search, list.data?.next_cursor);
  const columns = useEnterpriseColumns(view.shownColumns(search));
  const mayCreate = useCan("enterprises.create");
  const mayImport = useCan("enterprises.import");
  const mayExport = useCan("enterprises.export");
  const go = useCallback(
    (next: view.EnterpriseSearch) => void navigate({ to: "/enterprises", search: next, resetScroll: false }),
    [navigate],
  );
  const change = useCallback(
    (patch: Partial<view.EnterpriseSearch>) => go(view.withChange(search, patch)),
    [go, search],
  );
  const onSearch = useCallback((q: string | undefined) => change({ q, sort: undefined }), [change]);
  const filters = useEnterpriseFilters(search, change);

  // A link with a cursor of another list or another person: show the same filter from its first page.
  const strayCursor = isProblem(list.error) && list.error.code === "bad_cursor";
  useEffect(() => {
    if (strayCursor) change({});
  }, [strayCursor, change]);

  const rows = list.isPlaceholderData || !list.error ? list.data?.items : undefined;
  const total =
    typeof count === "number"
      ? t(count >= COUNT_LIMIT ? "enterprise.list.at_least" : "enterprise.list.total", {
          count,
          shown: new Intl.NumberFormat(i18n.language).format(count),
        })
      : undefined;
  const filtered = view.activeFilters(search).length > 0 || search.q !== undefined;
  const empty = (
    <EmptyState
      title={t(filtered ? "enterprise.list.nothing_matches" : "enterprise.list.empty")}
      hint={t(filtered ? "enterprise.list.nothing_matches_hint" : "enterprise.list.empty_hint")}
      action={
        filtered ? (
          <Button onClick={() => go(view.withoutFilters(search))}>{t("common.filter.reset")}</Button>
        ) : mayImport ? (
          <Link to="/imports">{t("enterprise.list.import")}</Link>
        ) : undefined
      }
    />
  );
  return (
    <Page
      title={t("common.nav.enterprises")}
      lead={total}
      actions={
        <>
          {mayExport ? (
            <Button
              icon={<DownloadOutlined aria-hidden="true" />}
              onClick={() =>
                void navigate({ to: "/exports/new", search: view.withChange(search, { sort: undefined }) })
              }
            >
              {t("enterprise.list.export")}
            </Button>
          ) : null}
          {mayImport ? (
            <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => void navigate({ to: "/imports" })}>
              {t("enterprise.list.import")}
            </Button>
          ) : null}
          {mayCreate ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => void navigate({ to: "/enterprises/new" })}
            >
              {t("enterprise.list.create")}
            </Button>
          ) : null}
        </>
      }
    >
      <FilterBar
        searchLabel={t("enterprise.list.search")}
        q={search.q}
        onSearch={onSearch}
        filters={filters}
        active={view.activeFilters(search).length}
        onReset={() => go(view.withoutFilters(search))}
        tools={<ColumnChoice search={search} go={go} />}
      />
      {list.error && !strayCursor ? <ErrorState cause={list.error} onRetry={() => void list.refetch()} /> : null}
      {phone ? (
        <RecordList
          label={t("common.nav.enterprises")}
          rows={list.error ? [] : rows}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={list.error ? null : empty}
        >
          {(row) => <EnterpriseRecord row={row} />}
        </RecordList>
      ) : list.error ? null : (
        <Panel flush>
          <DataTable
            caption={t("common.nav.enterprises")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            sort={search.sort}
            onSort={(sort) => change({ sort: sort as view.EnterpriseSearch["sort"] })}
            stale={list.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} busy={list.isPlaceholderData} />
    </Page>
  );
}

function ColumnChoice({ search, go }: { search: view.EnterpriseSearch; go: (next: view.EnterpriseSearch) => void }) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t("common.columns")}
      content={
        <Checkbox.Group
          style={{ display: "grid", gap: 6 }}
          options={view.optionalColumns.map((value) => ({ value, label: t(`enterprise.column.${value}`) }))}
          value={[...view.shownColumns(search)]}
          onChange={(chosen) =>
            go(
              view.withColumns(
                search,
                view.optionalColumns.filter((column) => chosen.includes(column)),
              ),
            )
          }
        />
      }
    >
      <Button icon={<ProfileOutlined aria-hidden="true" />}>{t("common.columns")}</Button>
    </Popover>
  );
}

import { FilterOutlined, SearchOutlined } from "@ant-design/icons";
import { Badge, Button, Drawer, Input } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDebounced } from "@/lib/use-debounced";
import { usePhone } from "@/lib/use-phone";
import styles from "./filter-bar.module.css";

export type Filter = { id: string; label: string; control: ReactNode };
type Props = {
  /** Without it there is nothing to search by text. */
  searchLabel?: string;
  q?: string;
  onSearch?: (q: string | undefined) => void;
  filters: Filter[];
  /** How many of the filters stand in the first row of a desk; the others wait behind "more". */
  first?: number;
  active: number;
  onReset: () => void;
  tools?: ReactNode;
};

/** Search and filters above a list; on a phone the filters are a sheet. */
export function FilterBar({ searchLabel, q, onSearch, filters, first = 4, active, onReset, tools }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const reset =
    active > 0 || q ? (
      <Button type="link" onClick={onReset}>
        {t("common.filter.reset")}
      </Button>
    ) : null;
  const field = (filter: Filter) => (
    <div key={filter.id} className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {filter.label}
      </span>
      {filter.control}
    </div>
  );
  const toggle = (count: number) => (
    <Button icon={<FilterOutlined aria-hidden="true" />} aria-expanded={open} onClick={() => setOpen(!open)}>
      {t(phone ? "common.filter.title" : "common.filter.more")}
      {count > 0 ? <Badge count={count} color="var(--teal)" style={{ marginInlineStart: 6 }} /> : null}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than the phones that come here
    <div role="search" className={styles.bar}>
      <div className={styles.row}>
        {onSearch && searchLabel ? <SearchBox label={searchLabel} value={q} onSearch={onSearch} /> : null}
        {phone ? toggle(active) : null}
        {phone ? null : <div className={styles.tools}>{tools}</div>}
      </div>
      {phone ? (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="bottom"
          size="80%"
          title={t("common.filter.title")}
          closable={{ "aria-label": t("common.close") }}
          footer={
            <div className={styles.foot}>
              <Button onClick={onReset}>{t("common.filter.reset")}</Button>
              <Button type="primary" onClick={() => setOpen(false)}>
                {t("common.filter.show")}
              </Button>
            </div>
          }
        >
          <div className={styles.sheet}>{filters.map(field)}</div>
        </Drawer>
      ) : filters.length > 0 ? (
        <div className={styles.grid}>
          {filters.slice(0, open ? filters.length : first).map(field)}
          <div className={styles.last}>
            {filters.length > first ? toggle(0) : null}
            {reset}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string | undefined;
  onSearch: NonNullable<Props["onSearch"]>;
}) {
  const [typed, setTyped] = useState(value ?? "");
  const rested = useDebounced(typed, 350);
  const [sent, setSent] = useState(value ?? "");
  // The address may change from elsewhere (back, reset): then it wins over what is in the box.
  useEffect(() => {
    setTyped(value ?? "");
    setSent(value ?? "");
  }, [value]);
  useEffect(() => {
    const q = rested.trim();
    if (q === sent.trim()) return;
    setSent(q);
    onSearch(q || undefined);
  }, [rested, sent, onSearch]);
  return (
    <Input
      className={styles.search}
      type="search"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden="true" />}
      value={typed}
      maxLength={100}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => {
        const q = typed.trim();
        setSent(q);
        onSearch(q || undefined);
      }}
    />
  );
}

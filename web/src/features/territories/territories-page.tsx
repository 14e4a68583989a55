import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input, Tree } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Territory } from "@/api/types";
import { Facts } from "@/components/facts";
import { Page, Panel } from "@/components/page";
import { EmptyState, QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { territoryQuery, territorySearchQuery } from "@/features/territories/queries";
import { TerritoryDrawer, type TerritoryEditing } from "@/features/territories/territory-drawer";
import { TransferPanel } from "@/features/territories/transfer-panel";
import { useTerritoryBranches } from "@/features/territories/use-territory-tree";
import { formatDay, isOver, today } from "@/lib/dates";
import { useDebounced } from "@/lib/use-debounced";
import { usePhone } from "@/lib/use-phone";
import styles from "./territories-page.module.css";

export function TerritoriesPage({ code }: { code: string | undefined }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [editing, setEditing] = useState<TerritoryEditing>();
  return (
    <Page
      title={t("common.nav.territories")}
      lead={t("administration.territory.lead")}
      back={
        phone && code ? (
          <Link to="/territories" search={{}}>
            {t("administration.territory.back")}
          </Link>
        ) : undefined
      }
    >
      <div className={styles.grid}>
        {phone && code ? null : <TerritoryTree chosen={code} />}
        {code ? <TerritoryDetail code={code} onEdit={setEditing} /> : null}
        {!code && !phone ? <EmptyState title={t("administration.territory.choose")} /> : null}
      </div>
      <TerritoryDrawer editing={editing} onClose={() => setEditing(undefined)} />
    </Page>
  );
}

type Node = { key: string; title: React.ReactNode; isLeaf: boolean; children?: Node[] };

function TerritoryTree({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const { roots, below, load, open, setOpen } = useTerritoryBranches();
  const found = useQuery(territorySearchQuery(useDebounced(text.trim())));
  const show = (code: string) => void navigate({ to: "/territories", search: { code }, resetScroll: false });
  const nodes = (rows: Territory[]): Node[] =>
    rows.map((row) => ({
      key: row.code,
      title: <Name row={row} />,
      isLeaf: row.level === "community",
      children: below.has(row.code) ? nodes(below.get(row.code) ?? []) : undefined,
    }));
  return (
    <Panel title={t("administration.territory.tree")}>
      <Input
        type="search"
        allowClear
        aria-label={t("administration.territory.search")}
        placeholder={t("administration.territory.search")}
        prefix={<SearchOutlined aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        style={{ marginBottom: 10 }}
      />
      {text.trim() ? (
        <QueryView
          query={found}
          rows={4}
          isEmpty={(page) => page.items.length === 0}
          empty={<p>{t("common.nothing_found")}</p>}
        >
          {(page) => (
            <ul className={styles.found}>
              {page.items.map((row) => (
                <li key={row.code}>
                  <Link to="/territories" search={{ code: row.code }} resetScroll={false}>
                    {row.full_name}
                  </Link>{" "}
                  {isOver(row.valid_to) ? (
                    <span className={styles.past}>{t("administration.territory.over")}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      ) : (
        <QueryView query={roots} rows={8}>
          {(rows) => (
            <Tree<Node>
              aria-label={t("administration.territory.tree")}
              blockNode
              treeData={nodes(rows)}
              loadData={(node) => load(String(node.key))}
              expandedKeys={open}
              onExpand={(keys) => setOpen(keys.map(String))}
              selectedKeys={chosen ? [chosen] : []}
              onSelect={(_, { node }) => show(String(node.key))}
            />
          )}
        </QueryView>
      )}
    </Panel>
  );
}

function Name({ row }: { row: Territory }) {
  const { t } = useTranslation();
  return (
    <span className={isOver(row.valid_to) ? styles.past : undefined}>
      {row.name} {row.valid_to ? `(${t("administration.territory.over")})` : null}
    </span>
  );
}

function TerritoryDetail({ code, onEdit }: { code: string; onEdit: (editing: TerritoryEditing) => void }) {
  const { t } = useTranslation();
  const query = useQuery({ ...territoryQuery(code), staleTime: 0 });
  return (
    <QueryView query={query} rows={6}>
      {(row) => (
        <div>
          <TerritoryFacts row={row} onEdit={onEdit} />
          {row.valid_to && row.valid_to <= today() ? <TransferPanel code={code} /> : null}
          {row.valid_to ? null : <p className={styles.hint}>{t("administration.territory.hint")}</p>}
        </div>
      )}
    </QueryView>
  );
}

function TerritoryFacts({ row, onEdit }: { row: Territory; onEdit: (editing: TerritoryEditing) => void }) {
  const { t } = useTranslation();
  const levels = useDictionary("territory_levels");
  const successor = useQuery({ ...territoryQuery(row.successor_code ?? ""), enabled: row.successor_code !== null });
  const successorName = [successor.data?.full_name, row.successor_code, row.successor_name].filter(Boolean).join(" ");
  return (
    <Panel
      title={row.name}
      note={
        <Tag tone={isOver(row.valid_to) ? "neutral" : "teal"}>
          {isOver(row.valid_to) ? t("administration.territory.over") : levels.label(row.level)}
        </Tag>
      }
      actions={
        row.valid_to ? (
          <Button size="small" onClick={() => onEdit({ successor: row })}>
            {t("administration.territory.set_successor")}
          </Button>
        ) : (
          <>
            {row.level === "community" ? null : (
              <Button size="small" onClick={() => onEdit({ parent: row })}>
                {t("administration.territory.create")}
              </Button>
            )}
            <Button size="small" danger onClick={() => onEdit({ abolish: row })}>
              {t("administration.territory.abolish")}
            </Button>
          </>
        )
      }
    >
      <Facts
        items={[
          { label: t("administration.territory.code"), value: <span className="code">{row.code}</span> },
          { label: t("administration.territory.full_name"), value: row.full_name },
          { label: t("administration.territory.level"), value: levels.label(row.level) },
          {
            label: t("administration.territory.validity"),
            value:
              [
                row.valid_from && t("common.since", { day: formatDay(row.valid_from) }),
                row.valid_to && t("administration.territory.until", { day: formatDay(row.valid_to) }),
              ]
                .filter(Boolean)
                .join(" ") || t("administration.territory.unlimited"),
          },
          ...(row.valid_to
            ? [
                {
                  label: t("administration.territory.successor"),
                  value: successorName || t("administration.territory.unknown"),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

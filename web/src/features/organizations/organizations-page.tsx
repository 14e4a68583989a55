import { EditOutlined, PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input, Tree } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Organization } from "@/api/types";
import { Facts } from "@/components/facts";
import { Page, Panel } from "@/components/page";
import { EmptyState, QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { TrailLink } from "@/features/audit/trail-link";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { ClosingDrawer } from "@/features/organizations/closing-drawer";
import { type Editing, OrganizationDrawer } from "@/features/organizations/organization-drawer";
import { organizationsQuery } from "@/features/organizations/queries";
import type { OrganizationPageSearch } from "@/features/organizations/search";
import { filterTree, type TreeNode, toTree } from "@/features/organizations/tree";
import { territoryQuery } from "@/features/territories/queries";
import { formatDay } from "@/lib/dates";
import { usePhone } from "@/lib/use-phone";
import styles from "./organizations-page.module.css";

export function OrganizationsPage({ search }: { search: OrganizationPageSearch }) {
  const { t } = useTranslation();
  const query = useQuery(organizationsQuery());
  // A phone shows one of the two: the tree, or what was chosen in it.
  const phone = usePhone();
  const [editing, setEditing] = useState<Editing>();
  const [closing, setClosing] = useState<Organization>();
  const rows = query.data;
  const chosen = rows?.find((row) => row.id === search.id) ?? rows?.[0];
  return (
    <Page
      title={t("common.nav.organizations")}
      lead={t("people.organization_form.lead")}
      back={
        phone && search.id !== undefined ? (
          <Link to="/organizations" search={{}}>
            {t("people.organization_form.back")}
          </Link>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        rows={10}
        isEmpty={(all) => all.length === 0}
        empty={<EmptyState title={t("people.organization_form.empty")} />}
      >
        {(all) => (
          <div className={styles.grid}>
            {phone && search.id !== undefined ? null : <OrganizationTree rows={all} chosen={chosen?.id} />}
            {chosen && (!phone || search.id !== undefined) ? (
              <OrganizationDetail row={chosen} rows={all} onEdit={setEditing} onEnd={setClosing} />
            ) : null}
          </div>
        )}
      </QueryView>
      <OrganizationDrawer editing={editing} onClose={() => setEditing(undefined)} />
      <ClosingDrawer row={closing} onClose={() => setClosing(undefined)} />
    </Page>
  );
}

function OrganizationTree({ rows, chosen }: { rows: Organization[]; chosen: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = useDictionary("organization_kinds");
  const [text, setText] = useState("");
  const tree = useMemo(() => filterTree(toTree(rows), text), [rows, text]);
  const initial = useMemo(() => rows.filter((row) => row.parent_id === null).map((row) => row.id), [rows]);
  const [open, setOpen] = useState<number[]>(initial);
  // While searching every branch with a match is open.
  const expanded = text ? rows.map((row) => row.id) : open;
  type Data = { key: number; title: React.ReactNode; children: Data[] };
  const data = (nodes: TreeNode[]): Data[] =>
    nodes.map(({ key, row, children }) => ({
      key,
      title: (
        <span className={row.valid_to ? styles.past : undefined}>
          {row.name} <span className={styles.kind}>{kinds.label(row.kind)}</span>
        </span>
      ),
      children: data(children),
    }));
  return (
    <Panel title={t("people.organization_form.tree")}>
      <Input
        type="search"
        allowClear
        aria-label={t("people.organization_form.search")}
        placeholder={t("people.organization_form.search")}
        prefix={<SearchOutlined aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        style={{ marginBottom: 10 }}
      />
      {tree.length === 0 ? <p>{t("common.nothing_found")}</p> : null}
      <Tree<Data>
        aria-label={t("people.organization_form.tree")}
        blockNode
        treeData={data(tree)}
        expandedKeys={expanded}
        onExpand={(keys) => setOpen(keys.map(Number))}
        selectedKeys={chosen ? [chosen] : []}
        onSelect={(_, { node }) =>
          void navigate({ to: "/organizations", search: { id: Number(node.key) }, resetScroll: false })
        }
      />
    </Panel>
  );
}

type DetailProps = {
  row: Organization;
  rows: Organization[];
  onEdit: (editing: Editing) => void;
  onEnd: (row: Organization) => void;
};

function OrganizationDetail({ row, rows, onEdit, onEnd }: DetailProps) {
  const { t } = useTranslation();
  const kinds = useDictionary("organization_kinds");
  const parent = rows.find((one) => one.id === row.parent_id);
  const successor = rows.find((one) => one.id === row.successor_id);
  const may = (action: string) => row.allowed_actions.includes(action);
  const territory = useQuery({ ...territoryQuery(row.territory_code ?? ""), enabled: row.territory_code !== null });
  const below = rows.filter((one) => one.parent_id === row.id);
  return (
    <Panel
      title={row.name}
      note={<Tag tone="teal">{kinds.label(row.kind)}</Tag>}
      actions={
        <>
          <TrailLink resource="organization" id={row.id} small />
          {may("add_below") ? (
            <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => onEdit({ parent: row })}>
              {t("people.organization_form.create")}
            </Button>
          ) : null}
          {may("close") ? (
            <Button size="small" danger onClick={() => onEnd(row)}>
              {t("administration.closing.action")}
            </Button>
          ) : null}
          {may("update") ? (
            <Button
              size="small"
              type="primary"
              icon={<EditOutlined aria-hidden="true" />}
              onClick={() => onEdit({ row })}
            >
              {t("common.edit")}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts
        items={[
          { label: t("people.organization_form.short_name"), value: row.short_name },
          { label: t("people.organization_form.parent"), value: parent?.name },
          { label: t("people.organization_form.aliases"), value: row.aliases.join("、") || null },
          { label: t("people.organization_form.department_code"), value: row.department_code },
          { label: t("people.organization_form.territory"), value: territory.data?.full_name ?? row.territory_code },
          { label: t("people.organization_form.phone"), value: row.phone },
          {
            label: t("people.organization_form.validity"),
            value: row.valid_to
              ? t("common.from_to", { from: formatDay(row.valid_from), to: formatDay(row.valid_to) })
              : t("common.since", { day: formatDay(row.valid_from) }),
          },
          ...(successor ? [{ label: t("people.organization_form.successor"), value: successor.name }] : []),
        ]}
      />
      {below.length > 0 ? (
        <>
          <h3 className={styles.sub}>{t("people.organization_form.children", { count: below.length })}</h3>
          <ul className={styles.below}>
            {below.map((one) => (
              <li key={one.id}>
                <Link to="/organizations" search={{ id: one.id }} resetScroll={false}>
                  {one.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

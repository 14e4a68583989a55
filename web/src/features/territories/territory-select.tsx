import { useQueries } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { territoryQuery } from "@/features/territories/queries";
import { useTerritoryTree } from "@/features/territories/use-territory-tree";

type Shared = { id?: string; placeholder?: string; allowClear?: boolean; "aria-label"?: string };
type One = Shared & {
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  /** The name of the value that the form starts with. */
  knownName?: string | null;
};
type Many = Shared & { value?: string[]; onChange?: (value: string[]) => void };

export function TerritorySelect({ value, onChange, knownName, allowClear = true, ...rest }: One) {
  const codes = useMemo(() => (value ? [value] : none), [value]);
  const known = useKnown(codes, knownName);
  return (
    <TreeSelect<string | undefined>
      {...rest}
      {...useTreeProps(known)}
      allowClear={allowClear}
      value={value ?? undefined}
      onChange={(next) => onChange?.(next)}
    />
  );
}

const none: string[] = [];

export function TerritoriesSelect({ value = none, onChange, ...rest }: Many) {
  const known = useKnown(value);
  return (
    <TreeSelect<string[]> {...rest} {...useTreeProps(known)} multiple allowClear value={value} onChange={onChange} />
  );
}

/** A code from an address or an old row may lie in a branch that nobody has opened: its name is asked for. */
function useKnown(codes: string[], name?: string | null) {
  return useQueries({
    queries: codes.map((code) => ({ ...territoryQuery(code), enabled: !name })),
    combine: (answers) =>
      codes.map((value, index) => ({ value, title: name || (answers[index]?.data?.name ?? value) })),
  });
}

function useTreeProps(known: { value: string; title: string }[]) {
  const { t } = useTranslation();
  const tree = useTerritoryTree(known);
  return {
    treeDataSimpleMode: true,
    treeData: tree.nodes,
    loadData: (node: { value?: unknown }) => tree.load(String(node.value)),
    treeExpandedKeys: tree.open,
    onTreeExpand: (keys: unknown[]) => tree.setOpen(keys.map(String)),
    showSearch: { treeNodeFilterProp: "title" },
    loading: tree.pending,
    notFoundContent: t(tree.pending ? "common.loading" : "common.nothing_found"),
    listHeight: 320,
    popupMatchSelectWidth: false,
    style: { width: "100%" },
  };
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Territory } from "@/api/types";
import { territoriesQuery } from "@/features/territories/queries";

export type TerritoryNode = { id: string; pId: string | null; value: string; title: string; isLeaf: boolean };

/** Abolished divisions stay readable on old rows but are not offered for new ones. */
export function toNodes(rows: Territory[], parent: string | null): TerritoryNode[] {
  return rows
    .filter((row) => !row.valid_to)
    .map((row) => ({ id: row.code, pId: parent, value: row.code, title: row.name, isLeaf: row.level === "community" }));
}

/** The divisions that were opened, one level at a time: a city has thousands of communities. */
export function useTerritoryBranches() {
  const client = useQueryClient();
  const roots = useQuery(territoriesQuery(undefined));
  const [below, setBelow] = useState<Map<string, Territory[]>>(new Map());
  const [open, setOpen] = useState<string[]>([]);

  async function load(code: string) {
    const rows = await client.fetchQuery(territoriesQuery(code));
    setBelow((before) => new Map(before).set(code, rows));
  }
  // A single root (and a single branch below it) is only a heading: show what is below at once.
  const only = roots.data?.length === 1 ? roots.data[0]?.code : undefined;
  useEffect(() => {
    if (!only) return;
    let current = true;
    async function descend(code: string, depth: number): Promise<void> {
      const rows = await client.fetchQuery(territoriesQuery(code));
      if (!current) return;
      setBelow((before) => new Map(before).set(code, rows));
      setOpen((before) => (before.includes(code) ? before : [...before, code]));
      const next = rows.length === 1 ? rows[0] : undefined;
      if (next && depth < 4) await descend(next.code, depth + 1);
    }
    // A branch that cannot be read now can still be opened by hand.
    descend(only, 0).catch(() => undefined);
    return () => {
      current = false;
    };
  }, [only, client]);

  return { roots, below, load, open, setOpen };
}

/** The tree of administrative divisions to choose from. */
export function useTerritoryTree(known: { value: string; title: string }[]) {
  const { roots, below, load, open, setOpen } = useTerritoryBranches();

  const nodes = useMemo(() => {
    const all = toNodes(roots.data ?? [], null);
    for (const [parent, rows] of below) all.push(...toNodes(rows, parent));
    for (const one of known)
      if (!all.some((node) => node.value === one.value)) all.push({ id: one.value, pId: null, isLeaf: true, ...one });
    return all;
  }, [roots.data, below, known]);

  return { nodes, load, open, setOpen, pending: roots.isPending };
}

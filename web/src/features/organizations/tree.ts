import type { Organization } from "@/api/types";

export type TreeNode = { key: number; row: Organization; children: TreeNode[] };

/** Rows whose parent is outside the list (out of scope) stand at the top, so that none is lost. */
export function toTree(rows: Organization[]): TreeNode[] {
  const nodes = new Map(rows.map((row) => [row.id, { key: row.id, row, children: [] as TreeNode[] }]));
  const roots: TreeNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.row.parent_id === null ? undefined : nodes.get(node.row.parent_id);
    (parent ? parent.children : roots).push(node);
  }
  return roots;
}

/** The branches that hold a match, and the matches with everything below them. */
export function filterTree(nodes: TreeNode[], text: string): TreeNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return nodes;
  return nodes.flatMap((node) => {
    if (`${node.row.name} ${node.row.short_name ?? ""}`.toLowerCase().includes(wanted)) return [node];
    const children = filterTree(node.children, text);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

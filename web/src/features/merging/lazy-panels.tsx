import { lazy, Suspense } from "react";
import type { Enterprise } from "@/api/types";
import { useIsStaff } from "@/features/account/use-me";
import { loadTexts } from "@/lib/i18n";

const Panels = lazy(async () => {
  const [module] = await Promise.all([import("@/features/merging/panels"), loadTexts("console")]);
  return { default: module.MergingPanels };
});

/** Duplicates and merges are the office's business: a firm's own page fetches neither the code nor its texts. */
export function LazyMergingPanels({ row }: { row: Enterprise }) {
  if (!useIsStaff()) return null;
  return (
    <Suspense fallback={null}>
      <Panels row={row} />
    </Suspense>
  );
}

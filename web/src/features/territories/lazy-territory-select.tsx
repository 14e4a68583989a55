import { type ComponentProps, lazy, Suspense } from "react";
import { FieldToCome } from "@/components/form/field-to-come";
import type { TerritorySelect } from "@/features/territories/territory-select";

const Tree = lazy(() =>
  import("@/features/territories/territory-select").then((module) => ({ default: module.TerritorySelect })),
);

/** The tree is heavy and a phone's first page should not wait for it. */
export function LazyTerritorySelect(props: ComponentProps<typeof TerritorySelect>) {
  return (
    <Suspense fallback={<FieldToCome id={props.id} aria-label={props["aria-label"]} />}>
      <Tree {...props} />
    </Suspense>
  );
}

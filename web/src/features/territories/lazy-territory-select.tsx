import { lazy, Suspense } from "react";
import { FieldToCome } from "@/components/form/field-to-come";

const Tree = lazy(() =>
  import("@/features/territories/territory-select").then((module) => ({ default: module.TerritorySelect })),
);

type Props = { id?: string; value?: string | null; onChange?: (value: string | undefined) => void };

/** The tree is heavy and a phone's first page should not wait for it. */
export function LazyTerritorySelect(props: Props) {
  return (
    <Suspense fallback={<FieldToCome id={props.id} />}>
      <Tree {...props} />
    </Suspense>
  );
}

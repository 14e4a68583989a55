import { lazy, Suspense } from "react";
import type { DateProps } from "@/components/form/calendar";
import { FieldToCome } from "@/components/form/field-to-come";

// The calendar is the heaviest control there is; it comes when a form that needs it opens.
const Calendar = lazy(() => import("@/components/form/calendar"));

export function DateField(props: DateProps) {
  return (
    <Suspense fallback={<FieldToCome {...props} />}>
      <Calendar {...props} />
    </Suspense>
  );
}

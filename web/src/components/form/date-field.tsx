import { Input } from "antd";
import { lazy, Suspense } from "react";
import type { DateProps } from "@/components/form/calendar";

// The calendar is the heaviest control there is; it comes when a form that needs it opens.
const Calendar = lazy(() => import("@/components/form/calendar"));

export function DateField(props: DateProps) {
  return (
    <Suspense fallback={<Input id={props.id} value={props.value ?? ""} readOnly />}>
      <Calendar {...props} />
    </Suspense>
  );
}

import { Input } from "antd";

type Props = { id?: string; value?: string | null; "aria-label"?: string };

/** Stands for a field whose code is still on its way: it already has the field's name and place, and says it is busy. */
export function FieldToCome({ id, value, "aria-label": label }: Props) {
  return <Input id={id} value={value ?? ""} aria-label={label} aria-busy readOnly />;
}

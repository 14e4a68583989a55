import { Form, type FormInstance } from "antd";
import { useState } from "react";
import { type FieldError, isProblem, type Problem } from "@/api/problem";
import { fieldNames, placeErrors } from "@/components/form/field-errors";

export type ServerForm<V> = {
  form: FormInstance<V>;
  busy: boolean;
  /** What could not be placed at a field. */
  problem: Problem | undefined;
  submit: (values: V) => Promise<void>;
  reject: () => void;
  clear: () => void;
};

function byCode(cause: Problem, fieldOfCode: Record<string, string>): FieldError[] {
  const field = fieldOfCode[cause.code];
  return field ? [{ pointer: `/${field}`, code: cause.code, detail: cause.message }] : [];
}

/** One way for every form: send, put refusals at their fields, and move the focus to the first of them. */
export function useServerForm<V extends object>(
  send: (values: V) => Promise<unknown>,
  /** Problems without pointers whose code belongs to one field: code → name of the field. */
  fieldOfCode: Record<string, string> = {},
): ServerForm<V> {
  const [form] = Form.useForm<V>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  function focus(name: (string | number)[]) {
    form.scrollToField(name, { focus: true, block: "center" });
  }
  async function submit(values: V) {
    setBusy(true);
    setProblem(undefined);
    try {
      await send(values);
    } catch (cause) {
      if (!isProblem(cause)) throw cause;
      const errors = cause.errors.length > 0 ? cause.errors : byCode(cause, fieldOfCode);
      const { fields, rest } = placeErrors({ errors }, fieldNames(form.getFieldsValue()));
      // Names come from the form itself; its path type cannot be computed for an open V.
      form.setFields(fields as never);
      if (fields.length === 0 || rest.length > 0) setProblem(cause);
      const first = fields[0];
      if (first) focus(first.name);
    } finally {
      setBusy(false);
    }
  }
  return {
    form,
    busy,
    problem,
    submit,
    reject: () => {
      const first = form.getFieldsError().find((field) => field.errors.length > 0);
      if (first) focus(first.name);
    },
    clear: () => setProblem(undefined),
  };
}

import type { FieldError, Problem } from "@/api/problem";

export type Placed = { name: string[]; errors: string[] };

/**
 * Puts each error of a problem at the field that it points to: `/tags/0` belongs to the field `tags`,
 * `/size_override/reason` to `size_override.reason`. What points nowhere on this form is returned apart.
 */
export function placeErrors(
  problem: Pick<Problem, "errors">,
  known: string[],
): { fields: Placed[]; rest: FieldError[] } {
  const fields = new Map<string, Placed>();
  const rest: FieldError[] = [];
  for (const error of problem.errors) {
    const field = fieldOf(error.pointer, known);
    if (field === undefined) {
      rest.push(error);
      continue;
    }
    const placed = fields.get(field) ?? { name: field.split("."), errors: [] };
    placed.errors.push(error.detail);
    fields.set(field, placed);
  }
  // In the order of the form, so that the first is the first that the reader meets.
  return { fields: known.flatMap((name) => fields.get(name) ?? []), rest };
}

function fieldOf(pointer: string, known: string[]): string | undefined {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  for (let length = steps.length; length > 0; length -= 1) {
    const name = steps.slice(0, length).join(".");
    if (known.includes(name)) return name;
  }
  return undefined;
}

/** The names of a form's fields, nested ones with dots. */
export function fieldNames(values: object): string[] {
  const names: string[] = [];
  const walk = (value: object, path: string[]) => {
    for (const [key, inner] of Object.entries(value)) {
      if (inner !== null && typeof inner === "object" && !Array.isArray(inner)) walk(inner, [...path, key]);
      else names.push([...path, key].join("."));
    }
  };
  walk(values, []);
  return names;
}

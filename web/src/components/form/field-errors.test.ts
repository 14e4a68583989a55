import { describe, expect, it } from "vitest";
import { fieldNames, placeErrors } from "@/components/form/field-errors";

const error = (pointer: string, detail = pointer) => ({ pointer, code: "invalid", detail });

describe("errors of the server at their fields", () => {
  it("finds the field that a pointer is about", () => {
    const known = ["name", "tags", "size_override.size", "size_override.reason"];
    const { fields, rest } = placeErrors(
      { errors: [error("/tags/1"), error("/size_override/reason"), error("/name"), error("/elsewhere"), error("")] },
      known,
    );
    expect(fields.map((field) => field.name.join("."))).toEqual(["name", "tags", "size_override.reason"]);
    expect(rest.map((one) => one.pointer)).toEqual(["/elsewhere", ""]);
  });
  it("keeps every sentence about one field", () => {
    expect(placeErrors({ errors: [error("/name", "a"), error("/name", "b")] }, ["name"]).fields).toEqual([
      { name: ["name"], errors: ["a", "b"] },
    ]);
  });
  it("names nested fields with dots and takes lists as one field", () => {
    expect(fieldNames({ name: undefined, tags: [], override: { size: null, reason: "" } })).toEqual([
      "name",
      "tags",
      "override.size",
      "override.reason",
    ]);
  });
});

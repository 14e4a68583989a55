// Writes src/api/schema.gen.ts from ../openapi/openapi.json; with --check it only compares.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../openapi/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.gen.ts", import.meta.url);
const head = "// Generated from openapi/openapi.json by `npm run gen-api`. Do not edit.\n\n";
const text = head + astToString(await openapiTS(source, { defaultNonNullable: false }));

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    process.stderr.write("src/api/schema.gen.ts differs from openapi/openapi.json: run `npm run gen-api`\n");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}

// Writes src/routeTree.gen.ts from the files of src/routes, as the build does, for checks that come before a build.
import { fileURLToPath } from "node:url";
import { Generator, getConfig } from "@tanstack/router-generator";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = getConfig({ target: "react", autoCodeSplitting: true, quoteStyle: "double", semicolons: true }, root);
await new Generator({ config, root }).run();

// Writes src/routeTree.gen.ts, as the build does, without building.
import { fileURLToPath } from "node:url";
import { Generator, getConfig } from "@tanstack/router-generator";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = getConfig({ target: "react", autoCodeSplitting: true, quoteStyle: "double", semicolons: true }, root);
await new Generator({ config, root }).run();

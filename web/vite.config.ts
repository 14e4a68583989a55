import { fileURLToPath } from "node:url";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.ZHUQI_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, quoteStyle: "double", semicolons: true }),
    react(),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    host: "127.0.0.1",
    // Tests compare tables with the document of the API, which lies beside this folder.
    fs: { allow: [".."] },
    proxy: Object.fromEntries(["/api", "/oauth"].map((path) => [path, { target: server, changeOrigin: false }])),
  },
  build: { target: "es2022", manifest: true, sourcemap: false, reportCompressedSize: false },
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost:3000/" } },
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
    env: { DEBUG_PRINT_LIMIT: "0" },
  },
});

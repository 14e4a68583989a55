import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { loadTexts, startLanguage } from "@/lib/i18n";
import { session } from "@/lib/session";
import { server } from "@/testing/server";

// jsdom has no layout: what asks for it gets a desktop.
Object.defineProperty(window, "matchMedia", {
  writable: true,
  value: (query: string) => ({
    matches: /min-width/.test(query),
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }),
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.scrollTo ??= () => {};
window.scrollTo = () => {};
// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startLanguage("zh-CN");
  await loadTexts("console");
  await loadTexts("issues");
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  session.end();
  vi.useRealTimers();
});
afterAll(() => server.close());

import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@/app/base.css";
import { Providers } from "@/app/providers";
import { createQueryClient } from "@/app/query-client";
import { buildRouter } from "@/app/router";
import { startLanguage } from "@/lib/i18n";
import { chosenLanguage } from "@/lib/language";
import { session } from "@/lib/session";

const queryClient = createQueryClient();
const router = buildRouter(queryClient);

// The end of a session anywhere (refused refresh, another tab) leads the router to its guards again.
let status = session.state.status;
session.subscribe(() => {
  const before = status;
  status = session.state.status;
  if (before === "signed_in" && status === "anonymous") {
    queryClient.clear();
    void router.invalidate();
  }
});

const root = document.getElementById("root");
if (root) {
  void startLanguage(chosenLanguage() ?? "zh-CN").then(() =>
    createRoot(root).render(
      <StrictMode>
        <Providers queryClient={queryClient}>
          <RouterProvider router={router} />
        </Providers>
      </StrictMode>,
    ),
  );
}

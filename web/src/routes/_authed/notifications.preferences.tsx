import { createFileRoute } from "@tanstack/react-router";
import { PreferencesPage } from "@/features/notifications/preferences-page";
import { loadTexts } from "@/lib/i18n";

export const Route = createFileRoute("/_authed/notifications/preferences")({
  beforeLoad: () => loadTexts("issues"),
  component: PreferencesPage,
});

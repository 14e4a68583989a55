import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div style={{ padding: "12vh 16px" }}>
      <h1 className="sr-only">{t("common.not_found.title")}</h1>
      <EmptyState
        title={t("common.not_found.title")}
        hint={t("common.not_found.hint")}
        action={<Link to="/">{t("common.home")}</Link>}
      />
    </div>
  );
}

export function Forbidden() {
  const { t } = useTranslation();
  return (
    <div style={{ padding: "12vh 16px" }}>
      <h1 className="sr-only">{t("common.forbidden.title")}</h1>
      <EmptyState
        title={t("common.forbidden.title")}
        hint={t("common.forbidden.hint")}
        action={<Link to="/">{t("common.home")}</Link>}
      />
    </div>
  );
}

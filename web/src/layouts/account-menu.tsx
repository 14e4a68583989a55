import { DesktopOutlined, GlobalOutlined, KeyOutlined, LogoutOutlined, MoreOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/features/account/use-me";
import { useLogout } from "@/features/auth/mutations";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { chooseLanguage } from "@/lib/i18n";
import { languageNames } from "@/lib/language";
import styles from "./account-menu.module.css";

/** Switches the language here and tells the server, which writes to this person in it. */
export function useSwitchLanguage() {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  return async () => {
    const language = i18n.language === "en" ? "zh-CN" : "en";
    await chooseLanguage(language);
    await api.PATCH("/api/v1/me", { body: { locale: language } }).catch(() => undefined);
    // Sentences of the server (reasons, findings) come in the new language now.
    await client.invalidateQueries();
  };
}

export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const roles = useDictionary("roles");
  const navigate = useNavigate();
  const logout = useLogout();
  const switchLanguage = useSwitchLanguage();
  const membership = me.memberships[0];
  const name = me.user?.name ?? "";
  const items: MenuProps["items"] = [
    {
      key: "language",
      icon: <GlobalOutlined aria-hidden="true" />,
      label: languageNames[i18n.language === "en" ? "zh-CN" : "en"],
      onClick: () => void switchLanguage(),
    },
    {
      key: "sessions",
      icon: <DesktopOutlined aria-hidden="true" />,
      label: t("account.sessions.title"),
      onClick: () => void navigate({ to: "/sessions" }),
    },
    {
      key: "password",
      icon: <KeyOutlined aria-hidden="true" />,
      label: t("account.password.title"),
      onClick: () => void navigate({ to: "/password", search: {} }),
    },
    { type: "divider" },
    {
      key: "logout",
      icon: <LogoutOutlined aria-hidden="true" />,
      label: t("account.logout"),
      onClick: () => logout.mutate(undefined, { onSettled: () => void navigate({ to: "/login" }) }),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement={compact ? "bottomRight" : "topLeft"}>
      <button
        type="button"
        className={compact ? styles.compact : styles.button}
        aria-label={t("account.menu", { name: name })}
      >
        <span className={styles.initial} aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        {compact ? null : (
          <>
            <span className={styles.who}>
              <span className={styles.name}>{name}</span>
              <span className={styles.role}>
                {membership
                  ? `${roles.label(membership.role)} · ${membership.organization.name}`
                  : t("account.enterprise_user")}
              </span>
            </span>
            <MoreOutlined aria-hidden="true" />
          </>
        )}
      </button>
    </Dropdown>
  );
}

import { BellOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useInbox } from "@/features/notifications/use-inbox";
import styles from "./bell.module.css";

/** The way to the inbox, with the number of what was not read. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useInbox();
  return (
    <Link to="/notifications" className={styles.bell} aria-label={t("common.bell", { count: unread })}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  );
}

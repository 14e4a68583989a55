import { MenuOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { useMe } from "@/features/account/use-me";
import { Bell } from "@/features/notifications/bell";
import { AccountMenu } from "@/layouts/account-menu";
import { navIcons } from "@/layouts/nav-icons";
import { placesOf } from "@/lib/access";
import styles from "./mobile-layout.module.css";

const TABS = 4;

// Few open it, and a firm has none: the sheet comes when it is asked for.
const MoreSheet = lazy(() => import("@/layouts/more-sheet"));

/** The phone: brand and account above, the four most used places below, the rest behind "more". */
export function MobileLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const places = placesOf(useMe());
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const tabs = places.length > TABS + 1 ? places.slice(0, TABS) : places;
  const more = places.slice(tabs.length);
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Link to="/" aria-label={t("common.home")} className={styles.brand}>
          <Brand />
        </Link>
        <div className={styles.own}>
          <Bell />
          <AccountMenu compact />
        </div>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      {places.length > 1 ? (
        <nav className={styles.tabs} aria-label={t("common.navigation")}>
          {tabs.map((place) => {
            const Icon = navIcons[place.id];
            return (
              <Link key={place.id} to={place.to} className={styles.tab} activeProps={{ className: styles.current }}>
                <Icon aria-hidden="true" />
                <span>{t(`common.tab.${place.id}`)}</span>
              </Link>
            );
          })}
          {more.length > 0 ? (
            <button
              type="button"
              className={styles.tab}
              aria-expanded={open}
              onClick={() => {
                setAsked(true);
                setOpen(true);
              }}
            >
              <MenuOutlined aria-hidden="true" />
              <span>{t("common.more")}</span>
            </button>
          ) : null}
        </nav>
      ) : null}
      {asked ? (
        <Suspense fallback={null}>
          <MoreSheet places={more} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

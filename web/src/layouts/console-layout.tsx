import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { useMe } from "@/features/account/use-me";
import { Bell } from "@/features/notifications/bell";
import { AccountMenu } from "@/layouts/account-menu";
import { navIcons } from "@/layouts/nav-icons";
import { type Place, placesOf } from "@/lib/access";
import styles from "./console-layout.module.css";

/** The desk: navigation at the left by what the person may do, the account at its foot. */
export function ConsoleLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const places = placesOf(useMe());
  const groups = (["work", "people", "platform"] as const).map((group) => ({
    group,
    places: places.filter((place) => place.group === group),
  }));
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("common.skip")}
      </a>
      <header className={styles.side}>
        <div className={styles.head}>
          <Link to="/" className={styles.brand} aria-label={t("common.home")}>
            <Brand />
          </Link>
          <Bell />
        </div>
        <nav className={styles.nav} aria-label={t("common.navigation")}>
          {groups.map(({ group, places }) =>
            places.length > 0 ? <NavGroup key={group} label={t(`common.nav_group.${group}`)} places={places} /> : null,
          )}
        </nav>
        <AccountMenu />
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function NavGroup({ label, places }: { label: string; places: Place[] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.group}>
      <p id={id} className={styles.groupLabel}>
        {label}
      </p>
      <ul aria-labelledby={id}>
        {places.map((place) => {
          const Icon = navIcons[place.id];
          return (
            <li key={place.id}>
              <Link to={place.to} className={styles.item} activeProps={{ className: styles.current }}>
                <Icon aria-hidden="true" />
                {t(`common.nav.${place.id}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

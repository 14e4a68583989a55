import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { navIcons } from "@/layouts/nav-icons";
import type { Place } from "@/lib/access";
import styles from "./mobile-layout.module.css";

type Props = { places: Place[]; open: boolean; onClose: () => void };

/** The places that found no room below. */
export default function MoreSheet({ places, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="bottom"
      size="auto"
      title={t("common.more")}
      closable={{ "aria-label": t("common.close") }}
    >
      <ul className={styles.more}>
        {places.map((place) => {
          const Icon = navIcons[place.id];
          return (
            <li key={place.id}>
              <Link to={place.to} className={styles.moreItem} onClick={onClose}>
                <Icon aria-hidden="true" />
                {t(`common.nav.${place.id}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}

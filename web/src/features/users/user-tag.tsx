import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { Tag } from "@/components/tag";
import { isPast } from "@/lib/dates";

export function isLocked(row: User): boolean {
  return Boolean(row.locked_until) && !isPast(row.locked_until);
}

export function UserTag({ row }: { row: User }) {
  const { t } = useTranslation();
  if (row.disabled) return <Tag dot>{t("accounts.disabled")}</Tag>;
  if (isLocked(row))
    return (
      <Tag tone="red" dot>
        {t("accounts.locked")}
      </Tag>
    );
  if (row.must_change_password)
    return (
      <Tag tone="amber" dot>
        {t("accounts.first_login")}
      </Tag>
    );
  return (
    <Tag tone="green" dot>
      {t("accounts.active")}
    </Tag>
  );
}

import { HistoryOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useCan } from "@/features/account/use-me";

/** From a row to what was done to it, for those who audit. */
export function TrailLink({ resource, id, small }: { resource: string; id: number; small?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useCan("audit.read");
  if (!may) return null;
  return (
    <Button
      size={small ? "small" : undefined}
      icon={<HistoryOutlined aria-hidden="true" />}
      onClick={() => void navigate({ to: "/audit", search: { resource, resource_id: String(id) } })}
    >
      {t("common.nav.audit")}
    </Button>
  );
}

import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { ErrorState } from "@/components/states";
import { mayAdjust } from "@/features/imports/actions";
import { useAdjust } from "@/features/imports/mutations";
import { formatTime } from "@/lib/dates";
import styles from "./imports.module.css";

/** What the sender should know before he decides anything: the file came before, the layout is last time's. */
export function ImportNotices({ row }: { row: Import }) {
  return (
    <div className={styles.notices}>
      {row.same_file ? <SameFile same={row.same_file} /> : null}
      {row.remembered ? <Remembered row={row} /> : null}
    </div>
  );
}

function SameFile({ same }: { same: NonNullable<Import["same_file"]> }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      title={t("imports.same_file.title", { time: formatTime(same.created_at), name: same.sender.name })}
      description={
        <Link to="/imports/$id" params={{ id: String(same.import_id) }}>
          {t("imports.same_file.open", { filename: same.filename })}
        </Link>
      }
    />
  );
}

function Remembered({ row }: { row: Import }) {
  const { t } = useTranslation();
  const adjust = useAdjust(row);
  const anew = () =>
    adjust.mutate({
      sheet: null,
      encoding: null,
      delimiter: null,
      header_row: null,
      header_rows: null,
      mapping: {},
      figures: {},
      default_period: null,
    });
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t("imports.remembered.title")}
        description={t("imports.remembered.note")}
        action={
          mayAdjust(row) ? (
            <Button loading={adjust.isPending} onClick={anew}>
              {t("imports.remembered.reset")}
            </Button>
          ) : undefined
        }
      />
      {adjust.error ? <ErrorState cause={adjust.error} /> : null}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { TransferPreview } from "@/api/types";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { RecordCard, RecordList } from "@/components/record-list";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useTransfer } from "@/features/territories/mutations";
import { transferPreviewQuery, transfersQuery } from "@/features/territories/queries";
import { formatTime } from "@/lib/dates";

/** What still lies in an abolished division, and where it would go. */
export function TransferPanel({ code }: { code: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const text = useProblemText();
  const states = useDictionary("transfer_states");
  const transfers = useQuery(transfersQuery(code));
  const latest = transfers.data?.items[0];
  const running = latest?.state === "queued" || latest?.state === "running";
  const preview = useQuery(transferPreviewQuery(code, `${latest?.id} ${latest?.state}`));
  const start = useTransfer(code);
  const empty = preview.data?.divisions.every((one) => one.enterprises + one.registrations + one.officers.length === 0);
  return (
    <Panel
      title={t("administration.territory.transfer")}
      actions={
        <Button
          type="primary"
          size="small"
          disabled={!preview.data || empty || running}
          loading={start.isPending}
          onClick={() => start.mutateAsync(undefined).catch((cause) => void message.error(text(cause)))}
        >
          {t("administration.territory.transfer_start")}
        </Button>
      }
    >
      <QueryView query={preview} rows={4}>
        {(found) => <Preview found={found} />}
      </QueryView>
      {(transfers.data?.items ?? []).map((one) => (
        <p key={one.id} role="status">
          <Tag tone={one.state === "completed" ? "green" : one.state === "failed" ? "red" : "blue"} dot>
            {states.label(one.state)}
          </Tag>{" "}
          {t("administration.territory.transferred", {
            time: formatTime(one.created_at),
            moved: one.moved_enterprises,
            left: one.left_enterprises,
          })}{" "}
          {one.error}
        </p>
      ))}
    </Panel>
  );
}

function Preview({ found }: { found: TransferPreview }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("administration.territory.preview", { count: found.enterprises, undecided: found.undecided })}</p>
      {found.units.length > 0 ? (
        <p>
          {t("administration.territory.managed_by", {
            units: found.units
              .map((unit) => `${unit.name ?? t("administration.territory.nobody")} ${unit.enterprises}`)
              .join("、"),
          })}
        </p>
      ) : null}
      <RecordList label={t("administration.territory.transfer")} rows={found.divisions} rowKey={(row) => row.code}>
        {(row) => (
          <RecordCard
            title={row.name}
            aside={row.target_code ? null : <Tag tone="amber">{t("administration.territory.no_code")}</Tag>}
            meta={
              <>
                <div>
                  {t("administration.territory.goes_to", {
                    name: row.target_name ?? t("administration.territory.unknown"),
                    unit: row.target_unit ?? t("administration.territory.nobody"),
                  })}
                </div>
                <div>
                  {t("administration.territory.numbers", {
                    enterprises: row.enterprises,
                    registrations: row.registrations,
                  })}
                </div>
                {row.officers.length > 0 ? (
                  <div>{t("administration.territory.officers", { names: row.officers.join("、") })}</div>
                ) : null}
              </>
            }
          />
        )}
      </RecordList>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { NotificationDelivery } from "@/api/types";
import { Panel } from "@/components/page";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { failedDeliveriesQuery } from "@/features/notifications/queries";
import { formatTime } from "@/lib/dates";

/** The latest mails and text messages that were given up, for whoever keeps the servers. */
export function DeliveriesPanel() {
  const { t } = useTranslation();
  const query = useQuery(failedDeliveriesQuery);
  return (
    <Panel title={t("administration.deliveries.title")} note={t("administration.deliveries.hint")}>
      <QueryView query={query} rows={2}>
        {(rows) => (
          <RecordList
            label={t("administration.deliveries.title")}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title={t("administration.deliveries.empty")} />}
          >
            {(row) => <DeliveryItem row={row} />}
          </RecordList>
        )}
      </QueryView>
    </Panel>
  );
}

function DeliveryItem({ row }: { row: NotificationDelivery }) {
  const { t } = useTranslation();
  const channels = useDictionary("notification_channels");
  const states = useDictionary("delivery_states");
  return (
    <RecordCard
      title={channels.label(row.channel)}
      aside={
        <Tag tone="red" dot>
          {states.label(row.state)}
        </Tag>
      }
      meta={
        <>
          <div>
            {t("administration.deliveries.times", {
              id: row.id,
              start: formatTime(row.created_at),
              count: row.attempts,
            })}
          </div>
          {row.last_error ? <div>{row.last_error}</div> : null}
        </>
      }
    />
  );
}

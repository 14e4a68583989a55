import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { save } from "@/api/download";
import type { Checkpoints } from "@/api/types";
import { Facts } from "@/components/facts";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { checkpointsQuery } from "@/features/audit/queries";
import { formatTime, today } from "@/lib/dates";

/** How far the trail is sealed and proved, and a checkpoint to keep elsewhere. */
export function ChainPanel() {
  const { t } = useTranslation();
  const query = useQuery(checkpointsQuery);
  const head = query.data?.items[0];
  return (
    <Panel
      title={t("trail.chain.title")}
      actions={
        head && query.data ? (
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden="true" />}
            onClick={() => query.data && saveCheckpoints(query.data)}
          >
            {t("trail.chain.export")}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query} rows={2}>
        {(chain) => (
          <Facts
            items={[
              {
                label: t("trail.chain.sealed"),
                value: head ? t("trail.chain.seq", { seq: head.seq }) : t("trail.chain.none"),
              },
              { label: t("trail.chain.waiting"), value: t("trail.chain.count", { count: chain.waiting }) },
              {
                label: t("trail.chain.checked"),
                value: chain.last_check ? formatTime(chain.last_check.checked_at) : t("trail.chain.never"),
              },
              ...(chain.last_check
                ? [{ label: t("trail.chain.result"), value: <Outcome check={chain.last_check} /> }]
                : []),
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}

function Outcome({ check }: { check: NonNullable<Checkpoints["last_check"]> }) {
  const { t } = useTranslation();
  if (check.problem)
    return (
      <>
        <Tag tone="red" dot>
          {t("trail.chain.broken")}
        </Tag>{" "}
        {check.problem}
      </>
    );
  return (
    <Tag tone="green" dot>
      {t("trail.chain.whole", { seq: check.seq })}
    </Tag>
  );
}

/** One checkpoint per line, as `zhuqi verify-audit --checkpoint` reads them. */
function saveCheckpoints(chain: Checkpoints) {
  const text = `${chain.items.map((item) => JSON.stringify(item)).join("\n")}\n`;
  save(new Blob([text], { type: "application/x-ndjson" }), `audit-checkpoints-${today()}.ndjson`);
}

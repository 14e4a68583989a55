import { UploadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { AttachmentItem } from "@/features/attachments/attachment-item";
import { attachmentsQuery } from "@/features/attachments/queries";
import { allows } from "@/features/enterprises/tones";
import styles from "./attachments.module.css";

// The form comes when somebody sends a file.
const UploadDrawer = lazy(() =>
  import("@/features/attachments/upload-drawer").then((module) => ({ default: module.UploadDrawer })),
);

/** Each shown file asks for a link of its own; more than these are shown when somebody wants them. */
const AT_ONCE = 6;

/** The licences, certificates and photographs of an enterprise. */
export function AttachmentsPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("attachments.title")} actions={<UploadButton row={row} />}>
      <Files row={row} />
    </Panel>
  );
}

/** The same inside a card: a firm's own page shows several firms, which as many sections of one name would blur. */
export function OwnAttachments({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  return (
    <div className={styles.own}>
      <div className={styles.ownHead}>
        <h3>{t("attachments.title")}</h3>
        <UploadButton row={row} />
      </div>
      <Files row={row} />
    </div>
  );
}

function UploadButton({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  if (!allows(row, "manage_attachments")) return null;
  return (
    <>
      <Button size="small" icon={<UploadOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
        {t("attachments.send")}
      </Button>
      {adding ? (
        <Suspense fallback={null}>
          <UploadDrawer enterprise={row.id} open onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Files({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const query = useQuery(attachmentsQuery(row.id));
  const [all, setAll] = useState(false);
  return (
    <QueryView
      query={query}
      rows={3}
      isEmpty={(page) => page.items.length === 0}
      empty={<p className={styles.none}>{t("attachments.empty")}</p>}
    >
      {(page) => (
        <>
          <ul className={styles.items} aria-label={`${t("attachments.title")} · ${row.name}`}>
            {page.items.slice(0, all ? undefined : AT_ONCE).map((file) => (
              <AttachmentItem key={file.id} enterprise={row.id} file={file} />
            ))}
          </ul>
          {page.items.length > AT_ONCE && !all ? (
            <Button block className={styles.more} onClick={() => setAll(true)}>
              {t("attachments.show_all", { count: page.items.length })}
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  );
}

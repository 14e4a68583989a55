import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedInvitation, Enterprise } from "@/api/types";
import styles from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { SecretOnce } from "@/components/secret-once";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useEndAgent, useInviteAgent } from "@/features/enterprises/mutations";
import { agentsQuery, invitationsQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { formatDay, formatTime, isPast } from "@/lib/dates";

export function AgentsPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const agents = useQuery(agentsQuery(row.id));
  const may = allows(row, "manage_agents");
  const [inviting, setInviting] = useState(false);
  const [created, setCreated] = useState<CreatedInvitation>();
  return (
    <Panel
      title={t("enterprise.section.agents")}
      actions={
        may ? (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setInviting(true)}>
            {t("enterprise.action.invite")}
          </Button>
        ) : undefined
      }
    >
      <QueryView
        query={agents}
        rows={2}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={styles.none}>{t("enterprise.agent.empty")}</p>}
      >
        {(page) => (
          <ul className={styles.items}>
            {page.items.map((agent) => (
              <li key={agent.id} className={agent.valid_to ? `${styles.item} ${styles.past}` : styles.item}>
                <div className={styles.head}>
                  <span className={styles.strong}>{agent.name}</span>
                  {agent.valid_to ? <Tag>{t("enterprise.agent.ended")}</Tag> : null}
                  {may && !agent.valid_to ? <EndAgent id={row.id} agent={agent} /> : null}
                </div>
                <div className={styles.line}>
                  {agent.username} ·{" "}
                  {agent.valid_to
                    ? t("common.from_to", { from: formatDay(agent.valid_from), to: formatDay(agent.valid_to) })
                    : t("common.since", { day: formatDay(agent.valid_from) })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {may ? <Invitations id={row.id} /> : null}
      <InviteDrawer id={row.id} open={inviting} onClose={() => setInviting(false)} onCreated={setCreated} />
      <SecretOnce
        open={created !== undefined}
        onClose={() => setCreated(undefined)}
        title={t("enterprise.agent.invited_title")}
        hint={t("enterprise.agent.invited_hint", { until: formatTime(created?.expires_at) })}
        secrets={created ? [{ label: t("enterprise.agent.link"), value: created.url }] : []}
      />
    </Panel>
  );
}

function EndAgent({ id, agent }: { id: number; agent: { id: number; name: string } }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const end = useEndAgent(id);
  return (
    <Button
      type="link"
      size="small"
      className={styles.end}
      onClick={() =>
        void modal.confirm({
          title: t("enterprise.agent.end_title", { name: agent.name }),
          content: t("enterprise.agent.end_hint"),
          okText: t("enterprise.agent.end"),
          onOk: () => end.mutateAsync(agent.id).catch((cause) => void message.error(text(cause))),
        })
      }
    >
      {t("enterprise.agent.end")}
    </Button>
  );
}

function Invitations({ id }: { id: number }) {
  const { t } = useTranslation();
  const open = useQuery(invitationsQuery(id)).data?.items.filter((one) => !one.accepted_at && !one.revoked_at) ?? [];
  if (open.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{t("enterprise.agent.open_invitations")}</h3>
      <ul className={styles.items}>
        {open.map((one) => (
          <li key={one.id} className={styles.item}>
            <div className={styles.head}>
              <span>{one.name}</span>
              <span className="num">{one.phone}</span>
            </div>
            <div className={styles.line}>
              {isPast(one.expires_at)
                ? t("enterprise.agent.expired")
                : t("enterprise.agent.expires", { time: formatTime(one.expires_at) })}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

type InviteProps = { id: number; open: boolean; onClose: () => void; onCreated: (created: CreatedInvitation) => void };

function InviteDrawer({ id, open, onClose, onCreated }: InviteProps) {
  const { t } = useTranslation();
  const invite = useInviteAgent(id);
  return (
    <FormDrawer<{ name: string; phone: string }>
      open={open}
      onClose={onClose}
      title={t("enterprise.agent.invite_title")}
      intro={<Alert type="info" showIcon title={t("enterprise.agent.invite_hint")} />}
      submitLabel={t("enterprise.agent.create_link")}
      onSubmit={async (values) => onCreated(await invite.mutateAsync(values))}
    >
      <Form.Item name="name" label={t("enterprise.agent.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label={t("enterprise.agent.phone")} rules={[{ required: true }]}>
        <Input type="tel" maxLength={20} />
      </Form.Item>
    </FormDrawer>
  );
}

import { CheckCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ContactIn, Enterprise } from "@/api/types";
import styles from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { ReasonDrawer } from "@/components/form/reason-drawer";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import {
  useAddContact,
  useEraseContact,
  useRemoveContact,
  useRevealContact,
  useUpdateContact,
  useVerifyContact,
} from "@/features/enterprises/mutations";
import { contactsQuery } from "@/features/enterprises/queries";
import { allows } from "@/features/enterprises/tones";
import { formatDay } from "@/lib/dates";

export function ContactsPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const query = useQuery(contactsQuery(row.id));
  const [editing, setEditing] = useState<Contact | "new">();
  const [revealing, setRevealing] = useState<Contact>();
  const [erasing, setErasing] = useState<Contact>();
  const erase = useEraseContact(row.id);
  // In memory only, and only as long as the page is open.
  const [revealed, setRevealed] = useState<Record<number, string>>({});
  const may = allows(row, "manage_contacts");
  return (
    <Panel
      title={t("enterprise.section.contacts")}
      actions={
        may ? (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing("new")}>
            {t("common.add")}
          </Button>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        rows={3}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={styles.none}>{t("enterprise.contact.empty")}</p>}
      >
        {(page) => (
          <ul className={styles.items}>
            {page.items.map((contact) => (
              <ContactItem
                key={contact.id}
                row={row}
                contact={contact}
                phone={revealed[contact.id]}
                onEdit={() => setEditing(contact)}
                onReveal={() => setRevealing(contact)}
                onErase={() => setErasing(contact)}
              />
            ))}
          </ul>
        )}
      </QueryView>
      <ContactDrawer row={row} editing={editing} onClose={() => setEditing(undefined)} />
      <RevealDrawer
        row={row}
        contact={revealing}
        onClose={() => setRevealing(undefined)}
        onRevealed={(id, phone) => setRevealed((before) => ({ ...before, [id]: phone }))}
      />
      <ReasonDrawer
        open={erasing !== undefined}
        onClose={() => setErasing(undefined)}
        title={t("enterprise.contact.erase_title", { name: erasing?.name ?? "" })}
        intro={t("enterprise.contact.erase_hint")}
        submitLabel={t("enterprise.contact.erase")}
        danger
        onSubmit={(reason) => erase.mutateAsync({ contact_id: erasing?.id ?? 0, reason })}
      />
    </Panel>
  );
}

type ItemProps = {
  row: Enterprise;
  contact: Contact;
  phone: string | undefined;
  onEdit: () => void;
  onReveal: () => void;
  onErase: () => void;
};

function ContactItem({ row, contact, phone, onEdit, onReveal, onErase }: ItemProps) {
  const { t } = useTranslation();
  const roles = useDictionary("contact_roles");
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const verify = useVerifyContact(row.id);
  const remove = useRemoveContact(row.id);
  const may = allows(row, "manage_contacts");
  const reference = { contact_id: contact.id, version: contact.version };
  const failed = (cause: unknown) => void message.error(text(cause));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.strong}>{contact.name}</span>
        <span className={styles.line}>{roles.label(contact.role)}</span>
        {contact.is_primary ? <Tag tone="teal">{t("enterprise.contact.primary")}</Tag> : null}
      </div>
      <div className={styles.head}>
        {phone ? (
          <a href={`tel:${phone}`}>{phone}</a>
        ) : (
          <span className="num">{contact.phone_masked ?? t("common.not_recorded")}</span>
        )}
        {contact.phone_masked && !phone && allows(row, "reveal_contacts") ? (
          <Button type="link" size="small" onClick={onReveal}>
            {t("enterprise.contact.reveal")}
          </Button>
        ) : null}
      </div>
      <div className={styles.line}>
        {contact.verified_at
          ? t("enterprise.contact.verified", { day: formatDay(contact.verified_at) })
          : t("enterprise.contact.not_verified")}
      </div>
      {may ? (
        <div className={styles.buttons}>
          {contact.phone_masked ? (
            <Button
              type="link"
              size="small"
              icon={<CheckCircleOutlined aria-hidden="true" />}
              loading={verify.isPending}
              onClick={() => verify.mutate(contact.id, { onError: failed })}
            >
              {t("enterprise.contact.verify")}
            </Button>
          ) : null}
          <Button type="link" size="small" onClick={onEdit}>
            {t("common.edit")}
          </Button>
          <Button
            type="link"
            size="small"
            danger
            onClick={() =>
              void modal.confirm({
                title: t("enterprise.contact.remove_title", { name: contact.name }),
                okText: t("common.delete"),
                okButtonProps: { danger: true },
                onOk: () => remove.mutateAsync(reference).catch(failed),
              })
            }
          >
            {t("common.delete")}
          </Button>
          <Button type="link" size="small" danger onClick={onErase}>
            {t("enterprise.contact.erase")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function ContactDrawer({
  row,
  editing,
  onClose,
}: {
  row: Enterprise;
  editing: Contact | "new" | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roles = useDictionary("contact_roles");
  const add = useAddContact(row.id);
  const update = useUpdateContact(row.id);
  const contact = editing === "new" ? undefined : editing;
  return (
    <FormDrawer<ContactIn>
      open={editing !== undefined}
      onClose={onClose}
      title={t(contact ? "enterprise.contact.edit" : "enterprise.contact.add")}
      submitLabel={t("common.save")}
      initial={
        contact
          ? { name: contact.name, role: contact.role, is_primary: contact.is_primary }
          : { role: "liaison", is_primary: false }
      }
      onSubmit={(values) => {
        // The number in hand is masked: an empty field means "leave it as it is".
        const { phone, ...rest } = values;
        const body = phone ? values : (rest as ContactIn);
        return contact
          ? update.mutateAsync({ contact_id: contact.id, version: contact.version, body })
          : add.mutateAsync(body);
      }}
    >
      <Form.Item name="name" label={t("enterprise.contact.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="role" label={t("enterprise.contact.role")} rules={[{ required: true }]}>
        <Select options={roles.options} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t("enterprise.contact.phone")}
        extra={contact?.phone_masked ? t("enterprise.contact.phone_keep", { phone: contact.phone_masked }) : undefined}
        rules={contact ? [] : [{ required: true }]}
      >
        <Input type="tel" maxLength={20} />
      </Form.Item>
      <Form.Item name="is_primary" label={t("enterprise.contact.is_primary")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

type RevealProps = {
  row: Enterprise;
  contact: Contact | undefined;
  onClose: () => void;
  onRevealed: (id: number, phone: string) => void;
};

/** A phone in full is personal data: the reason goes into the audit log before the number is shown. */
function RevealDrawer({ row, contact, onClose, onRevealed }: RevealProps) {
  const { t } = useTranslation();
  const reveal = useRevealContact(row.id);
  return (
    <ReasonDrawer
      open={contact !== undefined}
      onClose={onClose}
      title={t("enterprise.contact.reveal_title", { name: contact?.name ?? "" })}
      intro={t("enterprise.contact.reveal_hint")}
      submitLabel={t("enterprise.contact.reveal")}
      onSubmit={async (reason) => {
        if (!contact) return;
        const { phone } = await reveal.mutateAsync({ contact_id: contact.id, reason });
        onRevealed(contact.id, phone ?? "");
      }}
    />
  );
}

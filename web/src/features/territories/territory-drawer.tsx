import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { AbolishIn, Territory, TerritoryIn, TerritoryPatch } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useAbolishTerritory, useCreateTerritory, useUpdateTerritory } from "@/features/territories/mutations";
import { territoriesQuery } from "@/features/territories/queries";
import { TerritorySelect } from "@/features/territories/territory-select";
import { today } from "@/lib/dates";
import styles from "./territories-page.module.css";

export type TerritoryEditing = { parent: Territory } | { abolish: Territory } | { successor: Territory };
type Props<T> = { row: T; open: boolean; onClose: () => void };

export function TerritoryDrawer({ editing, onClose }: { editing: TerritoryEditing | undefined; onClose: () => void }) {
  if (!editing) return null;
  if ("parent" in editing) return <CreateDrawer row={editing.parent} open onClose={onClose} />;
  if ("abolish" in editing) return <AbolishDrawer row={editing.abolish} open onClose={onClose} />;
  return <SuccessorDrawer row={editing.successor} open onClose={onClose} />;
}

const order = ["province", "municipality", "district", "town", "community"];

function CreateDrawer({ row, open, onClose }: Props<Territory>) {
  const { t } = useTranslation();
  const levels = useDictionary("territory_levels");
  const create = useCreateTerritory();
  const lower = order.slice(order.indexOf(row.level) + 1);
  return (
    <FormDrawer<TerritoryIn>
      open={open}
      onClose={onClose}
      title={t("administration.territory.create")}
      intro={t("administration.territory.below", { name: row.full_name })}
      submitLabel={t("common.save")}
      initial={{ level: lower[0] as TerritoryIn["level"], valid_from: today() }}
      onSubmit={(values) => create.mutateAsync({ ...values, parent_code: row.code })}
    >
      <Form.Item
        name="code"
        label={t("administration.territory.code")}
        rules={[{ required: true, pattern: /^[0-9]{2,12}$/ }]}
      >
        <Input className="code" maxLength={12} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="name" label={t("administration.territory.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="level" label={t("administration.territory.level")} rules={[{ required: true }]}>
        <Select options={levels.options.filter((option) => lower.includes(option.value))} />
      </Form.Item>
      <Form.Item name="valid_from" label={t("administration.territory.valid_from")}>
        <DateField />
      </Form.Item>
    </FormDrawer>
  );
}

function SuccessorFields({ path }: { path?: (string | number)[] }) {
  const { t } = useTranslation();
  const name = (field: string) => [...(path ?? []), field];
  return (
    <>
      <Form.Item name={name("successor_code")} label={t("administration.territory.successor")}>
        <TerritorySelect />
      </Form.Item>
      <Form.Item
        name={name("successor_name")}
        label={t("administration.territory.successor_name")}
        extra={path ? undefined : t("administration.territory.successor_hint")}
      >
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

function AbolishDrawer({ row, open, onClose }: Props<Territory>) {
  const { t } = useTranslation();
  const abolish = useAbolishTerritory(row);
  const below = useQuery(territoriesQuery(row.code));
  const children = (below.data ?? []).filter((child) => !child.valid_to);
  type Values = Omit<AbolishIn, "children"> & {
    children?: Record<string, { successor_code?: string; successor_name?: string }>;
  };
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t("administration.territory.abolish_title", { name: row.name })}
      intro={t("administration.territory.abolish_hint")}
      submitLabel={t("administration.territory.abolish")}
      danger
      initial={{ last_day: today() }}
      onSubmit={({ children: given, ...values }) =>
        abolish.mutateAsync({
          last_day: values.last_day,
          successor_code: values.successor_code || undefined,
          successor_name: values.successor_name || undefined,
          children: Object.entries(given ?? {}).flatMap(([code, own]) =>
            own.successor_code || own.successor_name
              ? [
                  {
                    code,
                    successor_code: own.successor_code || undefined,
                    successor_name: own.successor_name || undefined,
                  },
                ]
              : [],
          ),
        })
      }
    >
      <Form.Item name="last_day" label={t("administration.territory.last_day")} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <SuccessorFields />
      {children.length > 0 ? (
        <>
          <p className={styles.heading}>{t("administration.territory.children")}</p>
          {children.map((child) => (
            // Most go where the whole goes; only what goes elsewhere is opened.
            <details key={child.code} className={styles.child}>
              <summary>
                {child.name} <span className="code">{child.code}</span>
              </summary>
              <SuccessorFields path={["children", child.code]} />
            </details>
          ))}
        </>
      ) : null}
    </FormDrawer>
  );
}

function SuccessorDrawer({ row, open, onClose }: Props<Territory>) {
  const { t } = useTranslation();
  const update = useUpdateTerritory(row);
  type Values = { successor_code?: string | null; successor_name?: string | null };
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t("administration.territory.set_successor")}
      intro={row.full_name}
      submitLabel={t("common.save")}
      initial={{ successor_code: row.successor_code, successor_name: row.successor_name }}
      onSubmit={(values) =>
        update.mutateAsync({
          successor_code: values.successor_code || null,
          successor_name: values.successor_name || null,
        } as TerritoryPatch)
      }
    >
      <SuccessorFields />
    </FormDrawer>
  );
}

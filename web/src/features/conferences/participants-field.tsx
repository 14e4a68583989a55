import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import styles from "./conferences.module.css";

export type Participant = { organization_id?: number; organization_name?: string; person_name?: string | null };
type Props = { id?: string; value?: Participant[]; onChange?: (value: Participant[]) => void };
const MOST = 100;

/** The units that take part, each with who comes for it. */
export function ParticipantsField({ value = [], onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, patch: Partial<Participant>) =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <>
      {value.map((one, index) => {
        const label = t("conference.participant", { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name before its unit is chosen
          <div key={index} className={styles.participant}>
            <OrganizationSelect
              aria-label={label}
              placeholder={label}
              value={one.organization_id ?? null}
              known={
                one.organization_id && one.organization_name
                  ? { value: one.organization_id, label: one.organization_name }
                  : null
              }
              onChange={(unit) => change(index, { organization_id: unit ?? undefined, organization_name: undefined })}
            />
            <Input
              aria-label={t("conference.person")}
              placeholder={t("conference.person")}
              maxLength={100}
              value={one.person_name ?? ""}
              onChange={(event) => change(index, { person_name: event.target.value })}
            />
            <Button type="link" size="small" onClick={() => onChange?.(value.filter((_, at) => at !== index))}>
              {t("conference.remove")}
            </Button>
          </div>
        );
      })}
      {value.length < MOST ? (
        <Button size="small" onClick={() => onChange?.([...value, {}])}>
          {t("conference.add_participant")}
        </Button>
      ) : null}
    </>
  );
}

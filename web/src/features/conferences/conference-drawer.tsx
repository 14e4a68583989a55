import { Form, Input } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { ConferenceDetail, ConferenceIn } from "@/api/types";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { type Participant, ParticipantsField } from "@/features/conferences/participants-field";

type Values = { title: string; day: string; time: string; place?: string; participants: Participant[] };
type Props = {
  open: boolean;
  title: string;
  intro?: string;
  /** The one to change; a new one when there is none. */
  row?: ConferenceDetail;
  onClose: () => void;
  onSubmit: (body: ConferenceIn) => Promise<unknown>;
};

/** Title, time, place and who takes part. */
export function ConferenceDrawer({ row, onSubmit, ...drawer }: Props) {
  const { t } = useTranslation();
  const starts = row ? dayjs(row.starts_at) : undefined;
  return (
    <FormDrawer<Values>
      {...drawer}
      submitLabel={t("common.save")}
      initial={
        row
          ? {
              title: row.title,
              day: starts?.format("YYYY-MM-DD"),
              time: starts?.format("HH:mm"),
              place: row.place ?? undefined,
              participants: row.participants,
            }
          : { time: "09:00", participants: [] }
      }
      onSubmit={({ title, day, time, place, participants }) =>
        onSubmit({
          title,
          starts_at: dayjs(`${day}T${time}`).toISOString(),
          place: place || null,
          participants: (participants ?? []).flatMap(({ organization_id, person_name }) =>
            organization_id ? [{ organization_id, person_name: person_name || null }] : [],
          ),
        })
      }
    >
      <Form.Item name="title" label={t("conference.field.title")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} placeholder={t("conference.title_example")} />
      </Form.Item>
      <Form.Item name="day" label={t("conference.field.day")} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="time" label={t("conference.field.time")} rules={[{ required: true }]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="place" label={t("conference.field.place")}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="participants" label={t("conference.field.participants")}>
        <ParticipantsField />
      </Form.Item>
    </FormDrawer>
  );
}

import { useTranslation } from "react-i18next";
import type { Issue, IssueDeadline, IssueState } from "@/api/types";
import { Tag, type Tone } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatTime, isPast } from "@/lib/dates";
import styles from "./issues.module.css";

const stateTone: Record<IssueState, Tone> = {
  draft: "neutral",
  submitted: "blue",
  info_required: "amber",
  declined: "neutral",
  accepted: "blue",
  assigned: "blue",
  in_progress: "teal",
  reply_review: "violet",
  awaiting_confirmation: "violet",
  on_ledger: "amber",
  resolved: "green",
  closed_explained: "green",
  struck_off: "neutral",
  withdrawn: "neutral",
};
const lampTone: Record<Issue["lamp"], Tone> = { green: "green", yellow: "amber", red: "red" };

export function StateTag({ value }: { value: IssueState }) {
  const { label } = useDictionary("issue_states");
  return <Tag tone={stateTone[value]}>{label(value)}</Tag>;
}

export function LampTag({ value }: { value: Issue["lamp"] }) {
  const { label } = useDictionary("lamps");
  return (
    <Tag tone={lampTone[value]} dot>
      {label(value)}
    </Tag>
  );
}

/** When the next clock is up; nothing runs once an issue is over. */
export function Due({ at }: { at: string | null }) {
  const { t } = useTranslation();
  if (!at) return <span className={styles.quiet}>{t("issue.no_clock")}</span>;
  return <span className={isPast(at) ? styles.late : "num"}>{formatTime(at)}</span>;
}

/** "3 working days", "45 working minutes". */
export function useAmount() {
  const { t } = useTranslation();
  return (count: number, unit: IssueDeadline["unit"]) => t(`issue.amount.${unit}`, { count });
}

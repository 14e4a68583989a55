import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { Tag, type Tone } from "@/components/tag";

const tones: Record<string, Tone> = {
  uploaded: "blue",
  queued: "amber",
  running: "amber",
  checked: "blue",
  completed: "green",
  cancelled: "amber",
  failed: "red",
  undoing: "amber",
  undo_failed: "red",
  undone: "neutral",
};

export function ImportTag({ row }: { row: Import }) {
  const { t } = useTranslation();
  return (
    <Tag tone={tones[row.state]} dot>
      {t(`imports.state.${row.state}`)}
    </Tag>
  );
}

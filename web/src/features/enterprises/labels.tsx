import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { Tag, TagRow } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { platformTone, statusTone } from "@/features/enterprises/tones";

export function StatusTag({ value }: { value: string }) {
  const { label } = useDictionary("enterprise_statuses");
  return (
    <Tag tone={statusTone[value]} dot>
      {label(value)}
    </Tag>
  );
}

export function PlatformTag({ value }: { value: string }) {
  const { label } = useDictionary("platform_statuses");
  return <Tag tone={platformTone[value]}>{label(value)}</Tag>;
}

export function EnterpriseTags({ tags, most = 99 }: { tags: string[]; most?: number }) {
  const { t } = useTranslation();
  const { label, entries } = useDictionary("tags");
  const key = new Set(entries.filter((entry) => entry.key_account).map((entry) => entry.code));
  const rest = tags.length - most;
  return (
    <TagRow>
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag} tone={key.has(tag) ? "violet" : "neutral"}>
          {label(tag)}
        </Tag>
      ))}
      {rest > 0 ? <Tag>{t("common.and_more", { count: rest })}</Tag> : null}
    </TagRow>
  );
}

/** 四上 in words: the category when it is one, "below" when it is not, and "unknown" as a third answer. */
export function useAboveScaleText() {
  const { t } = useTranslation();
  const { label } = useDictionary("above_scale_categories");
  return (row: Pick<Enterprise, "above_scale" | "above_scale_category">): string => {
    if (row.above_scale === true)
      return row.above_scale_category ? label(row.above_scale_category) : t("enterprise.above_scale.yes");
    return t(row.above_scale === false ? "enterprise.above_scale.no" : "enterprise.above_scale.unknown");
  };
}

import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CategorySuggestion, IssueDetail } from "@/api/types";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import type { Values } from "@/features/issues/actions";
import { templateOf, withoutTemplate } from "@/features/issues/categories";
import { suggestionQuery } from "@/features/issues/queries";
import { useDebounced } from "@/lib/use-debounced";
import styles from "./issues.module.css";

/** How many are offered; as many are recorded with the choice. */
const OFFERED = 3;
/** Long enough that what is typed becomes a request only when the typing pauses. */
const PAUSE = 600;

type Choice<T> = { value: T; label: string; words: string };

type ChipsProps<T> = { choices: Choice<T>[]; value: T | undefined; onChoose: (value: T) => void };

/** What the words of the text point to, each with those words; a press takes it over, nothing happens by itself. */
function Chips<T extends string | number>({ choices, value, onChoose }: ChipsProps<T>) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  const title = t("issue.suggest.title");
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not controls of a form
    <div className={styles.suggest} role="group" aria-label={title}>
      <span className={styles.small}>{title}</span>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.chip}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          <span className={styles.small}>{t("issue.suggest.by", { words: choice.words })}</span>
        </button>
      ))}
    </div>
  );
}

function wordsOf(answer: CategorySuggestion, indices: number[]): string {
  return [...new Set(indices.map((index) => answer.words[index]?.word))].slice(0, 4).join("、");
}

/** Where no category of the second level was found, those of the first are all there is. */
function useCategoryChoices(answer: CategorySuggestion | undefined): Choice<string>[] {
  const { label } = useDictionary("categories");
  if (!answer) return [];
  const found = answer.subcategories.length > 0 ? answer.subcategories : answer.categories;
  return found
    .slice(0, OFFERED)
    .map((one) => ({ value: one.code, label: label(one.code), words: wordsOf(answer, one.words) }));
}

type CategoriesProps = {
  text: string;
  value: string | undefined;
  onChoose: (code: string) => void;
  /** Tells what stands there now, to be recorded with the choice. */
  onOffer: (codes: string[]) => void;
};

/** Categories for a text while it is written. */
export function SuggestedCategories({ text, value, onChoose, onOffer }: CategoriesProps) {
  const answer = useQuery(suggestionQuery(useDebounced(text, PAUSE))).data;
  const choices = useCategoryChoices(answer);
  const codes = choices.map((choice) => choice.value).join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered changes with the codes alone
  useEffect(() => onOffer(codes ? codes.split(",") : []), [codes]);
  return <Chips choices={choices} value={value} onChoose={onChoose} />;
}

type OfferedProps = {
  field: "category" | "lead_organization_id";
  issue: IssueDetail;
  id?: string;
  value?: (string | number)[];
  onChange?: (value: (string | number)[]) => void;
};

/** Below the field of a form that decides: what the text of the issue points to. */
export function Offered({ field, issue, onChange }: OfferedProps) {
  const form = Form.useFormInstance<Values>();
  const chosen = Form.useWatch(field, form) as string | number | undefined;
  const { entries } = useDictionary("categories");
  const text = withoutTemplate(
    `${issue.title}\n${issue.description}`,
    templateOf(entries, issue.category ?? undefined),
  );
  const answer = useQuery(suggestionQuery(text, issue.coordinating_organization_id)).data;
  const categories = useCategoryChoices(answer);
  const units = (answer?.departments ?? []).flatMap(({ organization, words }) =>
    organization && answer ? [{ value: organization.id, label: organization.name, words: wordsOf(answer, words) }] : [],
  );
  const choices: Choice<string | number>[] = field === "category" ? categories : units.slice(0, OFFERED);
  const offered = JSON.stringify(choices.map((choice) => choice.value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered changes with the values alone
  useEffect(() => onChange?.(JSON.parse(offered)), [offered]);
  return <Chips choices={choices} value={chosen} onChoose={(value) => form.setFieldValue(field, value)} />;
}

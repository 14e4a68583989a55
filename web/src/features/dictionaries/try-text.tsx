import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { CategorySuggestion } from "@/api/types";
import { useProblemText } from "@/components/problem-text";
import { pieces } from "@/features/dictionaries/highlight";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import styles from "./try-text.module.css";

/** How many of each are shown. */
const SHOWN = 5;

/** What a description would be suggested, with the words that lead there marked. */
export function TryText() {
  const { t } = useTranslation();
  const problem = useProblemText();
  const [text, setText] = useState("");
  const suggest = useMutation({
    mutationFn: async (text: string) => ({
      text,
      answer: await unwrap(api.POST("/api/v1/issue-categories/suggest", { body: { text } })),
    }),
  });
  return (
    <section className={styles.box} aria-labelledby="try-text">
      <h2 id="try-text" className={styles.title}>
        {t("administration.dictionary.try")}
      </h2>
      <p className={styles.hint}>{t("administration.dictionary.try_hint")}</p>
      <Input.TextArea
        aria-labelledby="try-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t("administration.dictionary.try_placeholder")}
        maxLength={5000}
        autoSize={{ minRows: 2, maxRows: 8 }}
      />
      <Button
        className={styles.run}
        disabled={text.trim() === ""}
        loading={suggest.isPending}
        onClick={() => suggest.mutate(text)}
      >
        {t("administration.dictionary.try_run")}
      </Button>
      <div aria-live="polite">
        {suggest.error ? <Alert type="error" title={problem(suggest.error)} style={{ marginTop: 12 }} /> : null}
        {suggest.data ? <Answer {...suggest.data} /> : null}
      </div>
    </section>
  );
}

function Answer({ text, answer }: { text: string; answer: CategorySuggestion }) {
  const { t } = useTranslation();
  const categories = useDictionary("categories");
  const departments = useDictionary("departments");
  if (answer.words.length === 0) return <p className={styles.text}>{t("administration.dictionary.try_none")}</p>;
  const by = (indices: number[]) =>
    t("administration.dictionary.try_words", {
      words: [...new Set(indices.map((index) => answer.words[index]?.word))].join("、"),
    });
  // Where no category of the second level was found, those of the first are all there is.
  const found = answer.subcategories.length > 0 ? answer.subcategories : answer.categories;
  let place = 0;
  return (
    <>
      <p className={styles.text}>
        {pieces(text, answer.words).map((piece) => {
          const key = place;
          place += piece.text.length;
          return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
        })}
      </p>
      <div className={styles.words}>{t("administration.dictionary.try_found")}</div>
      <div className={styles.lists}>
        <div>
          <h3>{t("administration.dictionary.try_categories")}</h3>
          <ol>
            {found.slice(0, SHOWN).map((one) => (
              <li key={one.code}>
                {one.parent ? `${categories.label(one.parent)} / ` : ""}
                {categories.label(one.code)}
                {one.parent ? null : ` (${t("administration.dictionary.try_first_level")})`}
                <div className={styles.words}>{by(one.words)}</div>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{t("administration.dictionary.try_departments")}</h3>
          <ol>
            {answer.departments.slice(0, SHOWN).map((one) => (
              <li key={one.code}>
                {departments.label(one.code)}
                {one.organization ? ` → ${one.organization.name}` : ""}
                <div className={styles.words}>{by(one.words)}</div>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}

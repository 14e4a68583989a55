import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/form/date-field";
import { QueryView } from "@/components/states";
import { suggestionFiguresQuery } from "@/features/dictionaries/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { formatNumber } from "@/lib/numbers";
import styles from "./try-text.module.css";

/** How often what the words suggested was chosen: whether the keywords are good ones. */
export function SuggestionFigures() {
  const { t, i18n } = useTranslation();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [unit, setUnit] = useState<number>();
  const query = useQuery(suggestionFiguresQuery({ from, to, organization_id: unit }));
  const words = useDictionary("suggested_decisions");
  const text = (name: string) => t(`administration.dictionary.figures.${name}`);
  const field = (id: string, control: ReactNode) => (
    <div>
      <label htmlFor={`figures-${id}`} className={styles.words}>
        {text(id)}
      </label>
      {control}
    </div>
  );
  return (
    <section className={styles.box} aria-labelledby="suggestion-figures">
      <h2 id="suggestion-figures" className={styles.title}>
        {text("title")}
      </h2>
      <p className={styles.hint}>{text("hint")}</p>
      <div className={styles.fields}>
        {field("from", <DateField id="figures-from" value={from} onChange={(day) => setFrom(day ?? undefined)} />)}
        {field("to", <DateField id="figures-to" value={to} onChange={(day) => setTo(day ?? undefined)} />)}
        {field(
          "unit",
          <OrganizationSelect id="figures-unit" allowClear value={unit} onChange={(id) => setUnit(id ?? undefined)} />,
        )}
      </div>
      <QueryView query={query} rows={3}>
        {({ decisions }) => (
          <table className={styles.figures}>
            <thead>
              <tr>
                <th scope="col">{text("decision")}</th>
                <th scope="col">{text("offered")}</th>
                <th scope="col">{text("accepted")}</th>
                <th scope="col">{text("first")}</th>
                <th scope="col">{text("share")}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((one) => (
                <tr key={one.decision}>
                  <th scope="row">{words.label(one.decision)}</th>
                  <td>{formatNumber(one.offered, i18n.language)}</td>
                  <td>{formatNumber(one.accepted, i18n.language)}</td>
                  <td>{formatNumber(one.first, i18n.language)}</td>
                  <td>{one.share === null ? "—" : `${formatNumber(one.share * 100, i18n.language, 1)}%`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </section>
  );
}

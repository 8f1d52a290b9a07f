import { type SyntheticEvent, useState } from "react";
import type { Policy, Rails } from "#optimizer";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { AimField } from "./AimField.tsx";

type Term = keyof Policy["weights"];

const terms: readonly Term[] = ["output", "scrap", "rework", "energy", "maintenance", "inspection", "escapes", "holding", "compute"];

/** The rails as they are typed: shares as percentages. */
const rails: readonly { readonly rail: keyof Rails; readonly times: number; readonly most: number; readonly isOptional: boolean }[] = [
  { rail: "setPointShare", times: 100, most: 100, isOptional: false },
  { rail: "moveSharePerHour", times: 100, most: 100, isOptional: true },
  { rail: "maintenancesPerHour", times: 1, most: 1000, isOptional: true },
  { rail: "leastYield", times: 100, most: 100, isOptional: true },
];

/** What the optimizer works for: the plant's money by term with the owner's weights, and the guard rails that no decision may break. */
export function Aims({ line, summary, onSetPolicy }: PanelProps) {
  const words = useWords();
  const { policy } = summary.optimizer;
  const [draft, setDraft] = useState<Policy>(policy);
  const { accountsPerHour } = summary.plant;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(policy);
  const weighed = terms.reduce((sum, term) => sum + policy.weights[term] * accountsPerHour[term], 0);
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSetPolicy({ ...draft, modes: policy.modes });
  };
  return (
    <form className="aims" onSubmit={apply}>
      <h3>{words.t("optimizer.aims.money")}</h3>
      <table>
        <caption className="unseen">{words.t("optimizer.aims.money")}</caption>
        <thead>
          <tr>{(["term", "now", "weight"] as const).map((column) => <th key={column} scope="col" className={column === "term" ? "" : "figure"}>{words.t(`optimizer.aims.${column}`, { currency: line.currency })}</th>)}</tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row" title={words.t(`optimizer.terms.hint.${term}`)}>{words.t(`optimizer.terms.${term}`)}</th>
              <td className="figure">{words.number(accountsPerHour[term], 0)}</td>
              <td className="figure">
                <AimField label={words.t("optimizer.aims.weightOf", { term: words.t(`optimizer.terms.${term}`) })} value={draft.weights[term]} most={1000} isOptional={false} onChange={(weight) => setDraft({ ...draft, weights: { ...draft.weights, [term]: weight ?? 0 } })} />
              </td>
            </tr>
          ))}
          <tr className="total"><th scope="row">{words.t("optimizer.aims.weighed")}</th><td className="figure">{words.number(weighed, 0)}</td><td aria-hidden="true">{" "}</td></tr>
        </tbody>
      </table>
      <p className="note">{words.t("optimizer.aims.zero")}</p>
      <h3>{words.t("optimizer.rails.title")}</h3>
      <p className="note">{words.t("optimizer.rails.about")}</p>
      <ul className="rails">
        {rails.map(({ rail, times, most, isOptional }) => {
          const value = draft.rails[rail];
          return (
            <li key={rail}>
              <span>{words.t(`optimizer.rails.${rail}`)}</span>
              <AimField
                label={words.t(`optimizer.rails.${rail}`)} value={value === null ? null : Math.round(value * times * 1e6) / 1e6} most={most} isOptional={isOptional}
                onChange={(typed) => setDraft({ ...draft, rails: { ...draft.rails, [rail]: typed === null ? null : typed / times } })}
              />
            </li>
          );
        })}
      </ul>
      <p className="order">
        <button type="submit" className="primary" disabled={!isChanged}>{words.t("optimizer.aims.apply")}</button>
        <button type="button" className="secondary" disabled={!isChanged} onClick={() => setDraft(policy)}>{words.t("optimizer.aims.reset")}</button>
      </p>
    </form>
  );
}

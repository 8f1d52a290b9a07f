import type { LineView, WorthResult } from "#loop";
import { useWords } from "../../words/useWords.tsx";
import { whiskerScale } from "../../marks/Whisker.tsx";
import { DifferenceRow } from "./DifferenceRow.tsx";

/** What each decision maker is worth: money an hour with all at work, less that with it alone switched off. */
export function Worths({ line, result: { loop, each } }: { readonly line: LineView; readonly result: WorthResult }) {
  const { t, name } = useWords();
  const nameOf = (kind: string): string => {
    const maker = line.makers.find((known) => known.kind === kind);
    return maker === undefined ? t("panels.replications.designSearch") : name(maker.name);
  };
  // One scale for all rows, so that they can be compared by eye.
  const scale = whiskerScale([loop, ...each.map(({ worth }) => worth)].flatMap(({ moneyPerHour: { gain } }) => (gain.mean === null ? [] : [{ mean: gain.mean, halfWidth: gain.halfWidth }])), [0]);
  return (
    <>
      <h2 className="lead">{t("panels.replications.worths")}</h2>
      <table className="gains">
        <caption className="unseen">{t("panels.replications.worths")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("panels.overview.money")} <span className="unit">{line.currency}</span></th>
            {(["first", "second", "gain"] as const).map((column) => <th key={column} scope="col" className="figure">{t(`panels.replications.columns.worth.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          <DifferenceRow name={t("panels.replications.wholeLoop")} unit="" contrast={loop.moneyPerHour} first="b" scale={scale} />
          {each.map(({ kind, worth }) => <DifferenceRow key={kind} name={nameOf(kind)} unit="" contrast={worth.moneyPerHour} first="b" scale={scale} />)}
        </tbody>
      </table>
      <p className="note">{t("panels.replications.notSums")}</p>
    </>
  );
}

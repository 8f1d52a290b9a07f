import type { LineView, SidesResult } from "#loop";
import { verdictOf } from "#loop/verdict";
import type { Question } from "#store";
import { useWords } from "../../words/useWords.tsx";
import { DifferenceRow } from "./DifferenceRow.tsx";
import { isLoopQuestion } from "./presets.ts";

interface Props {
  readonly line: LineView;
  readonly result: SidesResult;
  readonly question: Extract<Question, { readonly is: "settings" }>;
}

/** What one setting gains over another, pair by pair on the same luck: the mean of the differences with its 95 % interval. */
export function Gains({ line, result, question }: Props) {
  const { t } = useWords();
  const isLoop = isLoopQuestion(question);
  const of = isLoop ? "loop" : "settings";
  const first = isLoop ? "b" : "a";
  return (
    <>
      <h2 className="lead">{t(`panels.replications.verdict.${of}.${verdictOf(result.moneyPerHour.gain, result.moneyPerHour.pairs)}`)}</h2>
      {!isLoop && <p className="note">A: <code>{question.a}</code><br />B: <code>{question.b}</code></p>}
      <table className="gains">
        <caption className="unseen">{t(`panels.replications.gains.${of}`)}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{t("panels.replications.figure")}</span></th>
            {(["first", "second", "gain"] as const).map((column) => <th key={column} scope="col" className="figure">{t(`panels.replications.columns.${of}.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          <DifferenceRow name={t("panels.overview.yield")} unit="%" contrast={result.yield} first={first} times={100} />
          <DifferenceRow name={t("panels.overview.goodPerHour")} unit="" contrast={result.goodOutput} first={first} />
          <DifferenceRow name={t("panels.overview.money")} unit={line.currency} contrast={result.moneyPerHour} first={first} />
        </tbody>
      </table>
    </>
  );
}

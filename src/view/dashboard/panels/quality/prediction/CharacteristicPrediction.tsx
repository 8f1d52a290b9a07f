import { memo } from "react";
import type { VirtualView } from "#loop";
import { type Words, decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { Scatter } from "./Scatter.tsx";

interface Props {
  readonly virtual: VirtualView;
  readonly name: string;
  readonly unit: string;
  /** Whether it is said what each figure means: once is enough. */
  readonly isExplained: boolean;
}

/** One characteristic: predicted against measured, how good the predictions are, and the part that should have been measured. */
export const CharacteristicPrediction = memo(function CharacteristicPrediction({ virtual, name, unit, isExplained }: Props) {
  const words = useWords();
  const { predictions, learned, r2, pairs, predictedShare } = virtual;
  if (predictedShare === 0) return <p className="empty">{words.t("prediction.unserved")}</p>;
  if (predictions === 0) return <p className="empty">{words.t("prediction.learning", { learned: words.number(learned, 0) })}</p>;
  return (
    <>
      {r2 !== null && <p>{r2 > 0 ? words.t("prediction.says", { r2: words.percent(r2, 0) }) : words.t("prediction.saysNothing")}</p>}
      <Scatter pairs={pairs} name={name} unit={unit} />
      <table className="predicted">
        <caption className="unseen">{words.t("prediction.figure.caption", { name })}</caption>
        <thead><tr><th scope="col">{words.t("prediction.figure.title")}</th><th scope="col" className="figure">{words.t("prediction.figure.value")}</th></tr></thead>
        <tbody>
          {figuresOf(virtual, unit, words).map(([id, value]) => (
            <tr key={id}>
              <th scope="row">{words.t(`prediction.figure.${id}.name`)}{isExplained && <span className="below">{words.t(`prediction.figure.${id}.says`)}</span>}</th>
              <td className="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{askedText(virtual, unit, words)}</p>
    </>
  );
}, (before, now) => before.name === now.name && before.unit === now.unit && isSame(before.virtual, now.virtual));

function figuresOf({ r2, rmse, naiveRmse, shareOfNaive, coverage90, retrained, predictions, predictedShare, unmeasured, ageSeconds, behind }: VirtualView, unit: string, words: Words): readonly (readonly [string, string])[] {
  const decimals = decimalsOf(rmse ?? 1);
  const known = (value: number | null, show: (value: number) => string): string => (value === null ? "–" : show(value));
  return [
    ["r2", known(r2, (value) => words.number(value, 3))],
    ["rmse", known(rmse, (value) => words.quantity(value, unit, decimals))],
    ["naive", known(naiveRmse, (value) => words.quantity(value, unit, decimals))],
    ["share", known(shareOfNaive, (value) => words.percent(value))],
    ["coverage", known(coverage90, (value) => words.percent(value))],
    ["retrained", words.number(retrained, 0)],
    ["predictions", words.number(predictions, 0)],
    ["predicted", known(predictedShare, (value) => words.percent(value, 0))],
    ["unmeasured", words.number(unmeasured, 0)],
    ["age", known(ageSeconds, (value) => words.quantity(value / 60, "min", 0))],
    ["behind", words.number(behind, 0)],
  ];
}

/** Which part it would have measured, and why. */
function askedText({ asked }: VirtualView, unit: string, words: Words): string {
  if (asked === null) return words.t("prediction.notAsked");
  const decimals = decimalsOf(asked.usual);
  return words.t("prediction.asked", {
    part: words.number(asked.part, 0), clock: words.dayTime(asked.at), value: words.number(asked.value, decimals),
    halfWidth: words.quantity(asked.halfWidth, unit, decimals), usual: words.quantity(asked.usual, unit, decimals),
  });
}

/** Whether nothing was learned, scored or asked for since. */
function isSame(before: VirtualView, now: VirtualView): boolean {
  return before.characteristic === now.characteristic && before.learned === now.learned && before.predictions === now.predictions && before.retrained === now.retrained
    && before.predictedShare === now.predictedShare && before.unmeasured === now.unmeasured && before.behind === now.behind && minutes(before) === minutes(now)
    && before.asked?.part === now.asked?.part && before.asked?.at === now.asked?.at;
}

/** The age that is shown. */
function minutes({ ageSeconds }: VirtualView): number | null {
  return ageSeconds === null ? null : Math.round(ageSeconds / 60);
}

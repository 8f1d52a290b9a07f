import type { LineView } from "#loop";
import type { Alternative, Decision } from "#optimizer";
import { Whisker, whiskerScale } from "../../marks/Whisker.tsx";
import { estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { choiceName } from "../../words/names.ts";
import { outcomeName } from "./sentence.ts";

interface Props {
  readonly decision: Decision;
  readonly line: LineView;
}

/** What else could have been done, each with what it was expected to bring, on one scale; where money decided, that is the scale. */
export function Alternatives({ decision, line }: Props) {
  const words = useWords();
  const { considered, chosen } = decision;
  const scale = whiskerScale(considered.map(deciding), []);
  const subject = outcomeName(decision, line, words);
  return (
    <table className="alternatives">
      <caption className="unseen">{words.t("panels.decisions.alternatives", { subject })}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{words.t("panels.decisions.alternative")}</th>
          <th scope="col">{words.t("panels.decisions.interval")}</th>
          <th scope="col">{words.t("panels.decisions.expected")}</th>
        </tr>
      </thead>
      <tbody>
        {considered.map((alternative) => (
          <tr key={alternative.id} className={alternative.id === chosen ? "is-chosen" : ""}>
            <th scope="row">
              {choiceName(line, words, { kind: decision.kind, id: alternative.id })}
              {alternative.id === chosen && <span>{"\u00A0"}✓<span className="unseen"> {words.t("panels.decisions.chosen")}</span></span>}
            </th>
            <td><Whisker estimate={deciding(alternative)} scale={scale} /></td>
            <td className="figure"><Figures alternative={alternative} decision={decision} subject={subject} currency={line.currency} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the alternatives are compared by. */
function deciding({ cost, expected }: Alternative) {
  return cost ?? expected;
}

interface FiguresProps {
  readonly alternative: Alternative;
  readonly decision: Decision;
  readonly subject: string;
  readonly currency: string;
}

function Figures({ alternative: { cost, expected }, decision: { unit, considered }, subject, currency }: FiguresProps) {
  const words = useWords();
  const decimals = Math.max(0, ...considered.map((one) => (one.expected.halfWidth === 0 ? 0 : estimateDecimals(one.expected))));
  const text = words.estimate(expected, unit, decimals);
  if (cost === undefined) return text;
  return <>{words.t("panels.decisions.cost", { cost: words.moneyEstimate(cost, currency) })}<span className="below">{subject} {text}</span></>;
}

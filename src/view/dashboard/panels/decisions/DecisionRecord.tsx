import type { LineView } from "#loop";
import type { Decision, Estimate } from "#optimizer";
import { estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { Alternatives } from "./Alternatives.tsx";
import { Selection } from "./Selection.tsx";
import { changeText, outcomeName, seenText } from "./sentence.ts";

interface Props {
  readonly decision: Decision;
  readonly line: LineView;
  /** For a released design: what it brought so far, in the decision's unit. */
  readonly realised: Estimate | null;
}

/** The whole record of a decision: seen, considered, changed, expected, come. */
export function DecisionRecord({ decision, line, realised }: Props) {
  const words = useWords();
  const { expected, unit, change } = decision;
  const subject = outcomeName(decision, line, words);
  return (
    <dl className="record">
      <dt>{words.t("panels.decisions.seen")}</dt>
      <dd>{seenText(decision, line, words)}</dd>
      <dt>{words.t("panels.decisions.considered")}</dt>
      <dd><Alternatives decision={decision} line={line} /></dd>
      <Selection decision={decision} currency={line.currency} />
      {change !== null && <><dt>{words.t("panels.decisions.change")}</dt><dd>{changeText(decision, line, words)}</dd></>}
      <dt>{words.t("panels.decisions.expected")}</dt>
      <dd>{subject} {words.estimate(expected, unit, estimateDecimals(expected))}</dd>
      <dt>{words.t("panels.decisions.came")}</dt>
      <dd><Came decision={decision} realised={realised} subject={subject} /></dd>
    </dl>
  );
}

function Came({ decision: { came, unit }, realised, subject }: Pick<Props, "decision" | "realised"> & { readonly subject: string }) {
  const words = useWords();
  if (realised !== null) return `${subject} ${words.estimate(realised, unit, estimateDecimals(realised))}`;
  if (came === null) return words.t("panels.decisions.notYet");
  return words.t("panels.decisions.cameAs", {
    subject, estimate: words.estimate(came, unit, estimateDecimals(came)), clock: words.dayTime(came.at), count: came.observations,
  });
}

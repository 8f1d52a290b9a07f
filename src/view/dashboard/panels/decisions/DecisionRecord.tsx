import type { LineView, OptimizerView } from "#loop";
import type { Breach, Decision, Estimate } from "#optimizer";
import { type Words, decimalsOf, estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { Alternatives } from "./Alternatives.tsx";
import { Selection } from "./Selection.tsx";
import { costsOf } from "../../story/weighed.ts";
import { subjectName } from "../../words/names.ts";
import { changeText, isAct, outcomeName, seenText } from "./sentence.ts";
import { WithoutIt } from "./WithoutIt.tsx";

interface Props {
  readonly decision: Decision;
  readonly line: LineView;
  /** For a released design: what it brought so far, in the decision's unit. */
  readonly realised: Estimate | null;
  /** The decision about the machine's wear beside which its set point was corrected. */
  readonly weighed?: Decision | null;
  readonly undo: OptimizerView["undo"][number] | null;
  readonly onUndo: () => void;
}

/** The whole record of a decision: seen, considered, changed, expected, come. */
export function DecisionRecord({ decision, line, realised, weighed = null, undo, onUndo }: Props) {
  const words = useWords();
  const { expected, unit, change } = decision;
  const subject = outcomeName(decision, line, words);
  return (
    <dl className="record">
      <Standing decision={decision} />
      <dt>{words.t("panels.decisions.seen")}</dt>
      <dd>{seenText(decision, line, words)}</dd>
      <dt>{words.t("panels.decisions.considered")}</dt>
      <dd><Alternatives decision={decision} line={line} /></dd>
      <Selection decision={decision} currency={line.currency} />
      {change !== null && <><dt>{words.t("panels.decisions.change")}</dt><dd>{changeText(decision, line, words)}</dd></>}
      <dt>{words.t("panels.decisions.expected")}</dt>
      <dd>{subject} {words.estimate(expected, unit, estimateDecimals(expected))}</dd>
      <dt>{words.t("panels.decisions.came")}</dt>
      <dd><Came decision={decision} realised={realised} subject={subject} /><WithoutIt decision={decision} line={line} /></dd>
      {decision.gain !== null && (
        <>
          <dt>{words.t("optimizer.record.gain")}</dt>
          <dd>
            {words.t("optimizer.record.expected", { gain: words.moneyEstimate(decision.gain, line.currency) })}
            {decision.realised !== null && <span className="below">{words.t("optimizer.record.realised", { gain: words.moneyEstimate(decision.realised, line.currency) })}</span>}
          </dd>
        </>
      )}
      {weighed !== null && <><dt>{words.t("panels.decisions.tool")}</dt><dd>{toolText(weighed, line, words)}</dd></>}
      {undo !== null && (
        <>
          <dt>{words.t("optimizer.record.undo")}</dt>
          <dd>{undo === "possible" ? <button type="button" className="secondary" onClick={onUndo}>{words.t("optimizer.record.takeBack")}</button> : words.t(`optimizer.irreversible.${undo}`)}</dd>
        </>
      )}
    </dl>
  );
}

/** What has become of it, where that is more than that it was carried out at once. */
function Standing({ decision: { at, standing: { status, since, until, by, breach, refusal }, undoes } }: Pick<Props, "decision">) {
  const words = useWords();
  const isPlain = (status === "done" && since === at) || status === "kept";
  if (isPlain && undoes === null) return null;
  return (
    <>
      <dt>{words.t("optimizer.record.standing")}</dt>
      <dd>
        {words.t(`optimizer.status.${status}`)}, {words.dayTime(since)}{by === "person" && ` (${words.t("optimizer.record.byPerson")})`}
        {until !== null && <span className="below">{words.t("optimizer.waiting.until", { clock: words.dayTime(until) })}</span>}
        {breach !== null && <span className="below">{breachText(breach, words)}</span>}
        {refusal !== undefined && <span className="below">{words.t("optimizer.record.refusal", { refusal })}</span>}
        {undoes !== null && <span className="below">{words.t("optimizer.record.undoes", { number: undoes })}</span>}
      </dd>
    </>
  );
}

/** What was weighed about the tool: why it was steered meanwhile, or when it was changed. */
function toolText(weighed: Decision, line: LineView, words: Words): string {
  const costs = costsOf(weighed, line, words);
  const facts = { clock: words.dayTime(weighed.at), tool: subjectName(line, words, weighed), level: words.quantity(weighed.seen.mean, weighed.unit, 2), ...costs };
  return words.t(`panels.decisions.weighed.${costs === null ? "short" : isAct(weighed) ? "changed" : "kept"}`, facts);
}

/** `largest move in an hour: 40 % found, 25 % allowed`. */
function breachText({ rail, found, allowed, unit }: Breach, words: Words): string {
  const text = (value: number): string => (unit === "1" ? words.percent(value, 0) : words.quantity(value, unit === "1/h" ? "" : unit, Number.isInteger(value) ? 0 : decimalsOf(allowed)));
  return words.t("optimizer.record.breach", { rail: words.t(`optimizer.rails.${rail}`), found: text(found), allowed: text(allowed) });
}

function Came({ decision: { came, unit }, realised, subject }: Pick<Props, "decision" | "realised"> & { readonly subject: string }) {
  const words = useWords();
  if (realised !== null) return words.t("panels.decisions.cameSoFar", { estimate: `${subject} ${words.estimate(realised, unit, estimateDecimals(realised))}` });
  if (came === null) return words.t("panels.decisions.notYet");
  return words.t("panels.decisions.cameAs", {
    subject, estimate: words.estimate(came, unit, estimateDecimals(came)), clock: words.dayTime(came.at), count: came.observations,
  });
}

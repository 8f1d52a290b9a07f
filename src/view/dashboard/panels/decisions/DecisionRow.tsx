import { memo, useId, useState } from "react";
import type { LineView, OptimizerView } from "#loop";
import type { Decision, Estimate } from "#optimizer";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { DecisionRecord } from "./DecisionRecord.tsx";
import { kindName } from "../../words/names.ts";
import { decisionSentence, verdictOf } from "./sentence.ts";

interface Props {
  readonly decision: Decision;
  readonly line: LineView;
  /** For a released design: what it brought so far. */
  readonly realised: Estimate | null;
  /** The decision about the machine's wear beside which its set point was corrected. */
  readonly weighed: Decision | null;
  /** Whether it can be taken back, and if not, why; null for one that was not carried out. */
  readonly undo: OptimizerView["undo"][number] | null;
  readonly onAnswer: PanelProps["onAnswer"];
}

const signs: Readonly<Record<string, string>> = {
  "run-to-run": "M1 8h5M8 8h6M6 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
  maintenance: "M6.5 2h3v4.5H14v3H9.5V14h-3V9.5H2v-3h4.5z",
  design: "M2 14V6l6-4 6 4v8zM2 6l6 4 6-4M8 10v4",
};

/** A decision of a maker that has no sign of its own. */
const anyDecision = "M8 2l6 6-6 6-6-6z";

/** One decision as a sentence; opened, its whole record. */
export const DecisionRow = memo(function DecisionRow({ decision, line, realised, weighed, undo, onAnswer }: Props) {
  const words = useWords();
  const id = useId();
  const [isOpen, open] = useState(false);
  const { status } = decision.standing;
  const verdict = status === "done" || status === "kept" ? `panels.decisions.verdict.${verdictWord(decision, realised)}` : `optimizer.status.${status}`;
  return (
    <li className="decision">
      <button type="button" className="row-button decision-row" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => open(!isOpen)}>
        <svg className="decision-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={signs[decision.kind] ?? anyDecision} /></svg>
        <span className="decision-says">{decisionSentence(decision, line, words)}</span>
        <span className="decision-when">{kindName(line, words, decision.kind)} · {words.dayTime(decision.at)} · {words.t(verdict)}</span>
      </button>
      {isOpen && <div id={id}><DecisionRecord decision={decision} line={line} realised={realised} weighed={weighed} undo={undo} onUndo={() => onAnswer(decision.id, "undo")} /></div>}
    </li>
  );
}, isSame);

/** How what came compares with what was expected; where that is otherwise, whether it was better or worse than leaving it would have been, if that is beyond doubt. */
function verdictWord(decision: Decision, realised: Estimate | null): string {
  const verdict = verdictOf(decision, realised ?? decision.came);
  const gain = realised ?? decision.realised;
  if (verdict !== "otherwise" || gain === null || gain.halfWidth === null || Math.abs(gain.mean) <= gain.halfWidth) return verdict;
  return gain.mean > 0 ? "otherwiseGain" : "otherwiseLoss";
}

/** Summaries come a few times a second, each a copy: what does not change is not drawn anew. */
function isSame(before: Props, now: Props): boolean {
  const marks = ({ decision: { id, came, standing, realised: gain }, realised, weighed, undo }: Props): readonly unknown[] => [id, came?.at, standing.status, standing.since, gain?.mean, realised?.mean, weighed?.id, undo];
  return before.line === now.line && JSON.stringify(marks(before)) === JSON.stringify(marks(now));
}

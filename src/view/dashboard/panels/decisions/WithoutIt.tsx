import type { LineView } from "#loop";
import type { Decision } from "#optimizer";
import { estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly decision: Decision;
  readonly line: LineView;
}

/** What would have come without a change, as its model says: what drifted or broke meanwhile is in both, so that what came can miss what was expected and still be a gain. */
export function WithoutIt({ decision, line }: Props) {
  const words = useWords();
  const { came, considered, expected, about, unit } = decision;
  const left = considered.find(({ command }) => command === null);
  if (came === null || left === undefined || decision.change === null || line.characteristics.every(({ id }) => id !== about)) return null;
  const without = came.mean - (expected.mean - left.expected.mean);
  return <span className="below">{words.t("panels.decisions.without", { value: words.quantity(without, unit, estimateDecimals(came)) })}</span>;
}

import { barOrder } from "../marks/states.ts";
import { AttentionMark, StateMark } from "../marks/StateMark.tsx";
import { useWords } from "../words/useWords.tsx";

/** What the signs of the machines and the shapes of the parts mean. */
export function PlanKey() {
  const words = useWords();
  return (
    <ul className="plan-key">
      {barOrder.map((state) => <li key={state}><StateMark state={state} />{words.t(`panels.state.${state}`)}</li>)}
      <li><AttentionMark />{words.t("panels.attention")}</li>
      {(["part", "later", "rework"] as const).map((shape) => <li key={shape}><i className={`part-${shape}`} aria-hidden="true" />{words.t(`page.plan.key.${shape}`)}</li>)}
    </ul>
  );
}

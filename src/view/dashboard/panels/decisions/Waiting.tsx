import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { kindName } from "../../words/names.ts";
import { decisionSentence } from "./sentence.ts";

/** The decisions that wait for a person's yes or no, each with what is expected of it and until when it stands; nothing where none waits. */
export function Waiting({ line, summary, onAnswer }: PanelProps) {
  const words = useWords();
  const { waiting } = summary.optimizer;
  if (waiting.length === 0) return null;
  return (
    <section className="waiting" aria-label={words.t("optimizer.waiting.title")}>
      <h2 className="lead">{words.t("optimizer.waiting.count", { count: waiting.length })}</h2>
      <ul>
        {waiting.map((decision) => {
          const says = decisionSentence(decision, line, words);
          return (
            <li key={decision.id}>
              <p>{says}</p>
              <p className="note">
                {kindName(line, words, decision.kind)}
                {decision.gain !== null && ` · ${words.t("optimizer.waiting.gain", { gain: words.moneyEstimate(decision.gain, line.currency) })}`}
                {decision.standing.until !== null && ` · ${words.t("optimizer.waiting.until", { clock: words.dayTime(decision.standing.until) })}`}
              </p>
              <p className="answers">
                <button type="button" className="primary" aria-label={words.t("optimizer.waiting.approveThis", { says })} onClick={() => onAnswer(decision.id, "approve")}>{words.t("optimizer.waiting.approve")}</button>
                <button type="button" className="secondary" aria-label={words.t("optimizer.waiting.declineThis", { says })} onClick={() => onAnswer(decision.id, "decline")}>{words.t("optimizer.waiting.decline")}</button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

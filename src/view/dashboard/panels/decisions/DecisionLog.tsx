import { useState } from "react";
import type { Summary } from "#loop";
import { earnedText } from "../overview/earnedText.ts";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import type { Words } from "../../words/words.ts";
import { DecisionRow } from "./DecisionRow.tsx";
import { isAct, realisedBy } from "./sentence.ts";
import { weighedBeside } from "./weighedBeside.ts";

/** Rows at first, and with each wish for more: a long run never makes the list slow. */
const page = 30;

type Show = "acts" | "all";

/** The decision log, newest first: what was decided and why. Decisions to leave all as it is are shown on request. */
export function DecisionLog({ line, summary, onAnswer }: PanelProps) {
  const words = useWords();
  const [most, setMost] = useState(page);
  const [show, setShow] = useState<Show>("acts");
  const { decisions, decisionCount, loop, design, optimizer } = summary;
  if (decisions.length === 0) return <p className="empty">{words.t(`panels.decisions.${loop === "open" ? "emptyOpen" : "empty"}`)}</p>;
  const shown = show === "all" ? decisions : decisions.filter(isAct);
  return (
    <>
      <h2 className="lead">{words.t("panels.decisions.count", { count: decisionCount, shown: words.number(decisionCount, 0) })}</h2>
      <p className="note">{[actedText(optimizer.scores, words), loop === "closed" ? earnedText(summary, line.currency, words) : ""].join(" ").trim()}</p>
      <div className="chips" role="group" aria-label={words.t("panels.decisions.show.label")}>
        {(["acts", "all"] as const).map((choice) => (
          <button key={choice} type="button" className="chip" aria-pressed={choice === show} onClick={() => setShow(choice)}>{words.t(`panels.decisions.show.${choice}`)}</button>
        ))}
      </div>
      {shown.length === 0 && <p className="empty">{words.t("panels.decisions.noActs")}</p>}
      <ol className="decisions">
        {shown.slice(0, most).map((decision) => (
          <DecisionRow key={decision.id} decision={decision} line={line} realised={realisedBy(decision, design.revisions)} weighed={weighedBeside(decision, decisions, line)} undo={optimizer.undo[decision.id] ?? null} onAnswer={onAnswer} />
        ))}
      </ol>
      {shown.length > most && <button type="button" className="secondary" onClick={() => setMost(most + page)}>{words.t("panels.decisions.more")}</button>}
      {shown.length <= most && decisionCount > decisions.length && (
        <p className="note">{words.t("panels.decisions.older", { count: decisionCount - decisions.length })}</p>
      )}
    </>
  );
}

/** How many of all decisions changed something, and how many left all as it was. */
function actedText(scores: Summary["optimizer"]["scores"], words: Words): string {
  const sumOf = (status: "done" | "kept"): string => words.number(Object.values(scores).reduce((sum, { statuses }) => sum + (statuses[status] ?? 0), 0), 0);
  return words.t("panels.decisions.acted", { done: sumOf("done"), kept: sumOf("kept") });
}

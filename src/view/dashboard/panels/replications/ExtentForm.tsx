import { useState } from "react";
import type { DesignState } from "#loop";
import type { Asked } from "#store";
import { Chips } from "../../marks/Chips.tsx";
import { useWords } from "../../words/useWords.tsx";
import { QuestionForm } from "./QuestionForm.tsx";

const pairsToChoose: readonly number[] = [10, 20, 50, 100];
/** In a line of a part a minute or faster. */
const hoursToChoose: readonly number[] = [8, 24, 72, 168];
const usualHours = 24;

interface Props {
  /** What is chosen at first. */
  readonly asked: Asked;
  readonly design: DesignState;
  /** How much longer spans of time are in this line. */
  readonly stretch: number;
  /** Whether a story is shown, whose faults can befall all sides. */
  readonly hasStory: boolean;
  /** Whether there is a result already. */
  readonly isAgain: boolean;
  readonly onStart: (asked: Asked) => void;
}

/** What is compared, how many pairs, and how long each lasts. */
export function ExtentForm({ asked, design, stretch, hasStory, isAgain, onStart }: Props) {
  const { t, number, span } = useWords();
  const spans = hoursToChoose.map((standard) => standard * stretch);
  // What was asked of a quicker or a slower line is no span of this one.
  const [chosen, choose] = useState(spans.includes(asked.hours) ? asked : { ...asked, hours: usualHours * stretch });
  return (
    <>
      <QuestionForm question={chosen.question} design={design} onAsk={(question) => choose({ ...chosen, question })} />
      {hasStory && (
        <p className="with-story">
          <label><input type="checkbox" checked={chosen.withStory} onChange={({ target }) => choose({ ...chosen, withStory: target.checked })} /> {t("panels.replications.withStory")}</label>
        </p>
      )}
      <Choice name={t("panels.replications.pairs")} values={pairsToChoose} chosen={chosen.pairs} text={(pairs) => number(pairs, 0)} onChoose={(pairs) => choose({ ...chosen, pairs })} />
      <Choice name={t("panels.replications.length")} values={spans} chosen={chosen.hours} text={(hours) => span(hours * 3600)} onChoose={(hours) => choose({ ...chosen, hours })} />
      <p className="order"><button type="button" className="primary" onClick={() => onStart(chosen)}>{t(`panels.replications.${isAgain ? "again" : "start"}`)}</button></p>
    </>
  );
}

function Choice(choice: Parameters<typeof Chips>[0]) {
  return (
    <>
      <h3>{choice.name}</h3>
      <Chips {...choice} />
    </>
  );
}

import { useState } from "react";
import type { Extent } from "#store";
import { useWords } from "../../words/useWords.tsx";

const pairsToChoose: readonly number[] = [10, 20, 50, 100];
const hoursToChoose: readonly number[] = [8, 24, 72, 168];

interface Props {
  /** What is chosen at first. */
  readonly extent: Extent;
  /** Whether there is a result already. */
  readonly isAgain: boolean;
  readonly onStart: (extent: Extent) => void;
}

/** How many pairs, and how long each lasts. */
export function ExtentForm({ extent, isAgain, onStart }: Props) {
  const { t, number, span } = useWords();
  const [chosen, choose] = useState(extent);
  return (
    <>
      <Choice name={t("panels.replications.pairs")} values={pairsToChoose} chosen={chosen.pairs} text={(pairs) => number(pairs, 0)} onChoose={(pairs) => choose({ ...chosen, pairs })} />
      <Choice name={t("panels.replications.length")} values={hoursToChoose} chosen={chosen.hours} text={(hours) => span(hours * 3600)} onChoose={(hours) => choose({ ...chosen, hours })} />
      <p className="order"><button type="button" className="primary" onClick={() => onStart(chosen)}>{t(`panels.replications.${isAgain ? "again" : "start"}`)}</button></p>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly text: (value: number) => string;
  readonly onChoose: (value: number) => void;
}

function Choice({ name, values, chosen, text, onChoose }: ChoiceProps) {
  return (
    <>
      <h3>{name}</h3>
      <div className="chips" role="group" aria-label={name}>
        {values.map((value) => <button key={value} type="button" className="chip" aria-pressed={value === chosen} onClick={() => onChoose(value)}>{text(value)}</button>)}
      </div>
    </>
  );
}

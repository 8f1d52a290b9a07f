import { useId, useState } from "react";
import type { StudyOptions } from "#design";
import type { StudyStart } from "#store";
import { Chips } from "../../../marks/Chips.tsx";
import { useWords } from "../../../words/useWords.tsx";

/** By plan: for how few and how many factors it is. */
const plans: readonly { readonly id: StudyOptions["plan"]; readonly least: number; readonly most: number }[] = [
  { id: "ccd", least: 2, most: 5 }, { id: "ccd-circumscribed", least: 2, most: 5 }, { id: "ccd-inscribed", least: 2, most: 5 }, { id: "box-behnken", least: 3, most: 5 }, { id: "full-factorial", least: 1, most: 5 },
  { id: "three-levels", least: 1, most: 4 }, { id: "fractional-factorial", least: 3, most: 8 }, { id: "plackett-burman", least: 2, most: 23 }, { id: "latin-hypercube", least: 1, most: 12 }, { id: "d-optimal", least: 1, most: 5 },
];

const starts: readonly StudyStart[] = ["running", "declared"];

const replicationsToChoose: readonly number[] = [1, 2, 4];

interface Props {
  readonly factors: number;
  /** The design that is made now. */
  readonly present: readonly number[];
  /** Whether there is a result already. */
  readonly isAgain: boolean;
  readonly onStart: (options: Omit<StudyOptions, "seed">, start: StudyStart) => void;
}

/** Which plan, how many runs of each point, and whether noise factors are varied. */
export function StudyForm({ factors, present, isAgain, onStart }: Props) {
  const words = useWords();
  const id = useId();
  const known = plans.filter(({ least, most }) => factors >= least && factors <= most);
  const [plan, choosePlan] = useState<StudyOptions["plan"]>(known[0]?.id ?? "d-optimal");
  const [replications, chooseReplications] = useState(2);
  const [isRobust, setRobust] = useState(true);
  const [from, chooseStart] = useState<StudyStart>("running");
  const start = (): void => onStart({ plan, present, replications, isRobust, centres: 3, runs: null, horizonSeconds: 7200, aversion: 1, confirmations: 24 }, from);
  return (
    <>
      <h3><label htmlFor={id}>{words.t("design.study.choose")}</label></h3>
      <p className="setting-form design-form">
        <select id={id} value={plan} onChange={({ target }) => choosePlan(known.find((one) => one.id === target.value)?.id ?? plan)}>
          {known.map((one) => <option key={one.id} value={one.id}>{words.t(`design.plan.${one.id}`)}</option>)}
        </select>
      </p>
      <p className="note">{words.t(`design.planNote.${plan}`)}</p>
      <h3>{words.t("design.study.replications")}</h3>
      <Chips name={words.t("design.study.replications")} values={replicationsToChoose} chosen={replications} text={(value) => words.number(value, 0)} onChoose={chooseReplications} />
      <h3>{words.t("design.study.from")}</h3>
      <div className="chips" role="group" aria-label={words.t("design.study.from")}>
        {starts.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === from} onClick={() => chooseStart(one)}>{words.t(`design.study.fromWhat.${one}`)}</button>)}
      </div>
      <p className="with-story"><label><input type="checkbox" checked={isRobust} onChange={({ target }) => setRobust(target.checked)} /> {words.t("design.study.robust")}</label></p>
      <p className="order"><button type="button" className="primary" onClick={start}>{words.t(isAgain ? "design.study.again" : "design.study.start")}</button></p>
      <p className="note">{words.t(`design.study.about.${from}`)}</p>
    </>
  );
}

import type { StationSummary } from "#loop";
import { barOrder, stateOf } from "../marks/states.ts";
import { AttentionMark, StateMark } from "../marks/StateMark.tsx";
import { useWords } from "../words/useWords.tsx";

/** A line of more machines than these is shown by how many are in each state: a sign for each would take longer to draw than there is time between two pictures. */
export const mostSigns = 400;

/** The sign of each machine of a station. */
export function PlanMachines({ machines }: Pick<StationSummary, "machines">) {
  const words = useWords();
  return (
    <ul className="plan-machines">
      {machines.map(({ state, attention }, machine) => (
        <li key={machine} title={`${machine + 1}: ${words.t(`panels.state.${stateOf(state)}`)}`}>
          <StateMark state={stateOf(state)} />
          {attention && <AttentionMark />}
          <span className="unseen">{machine + 1}: {words.t(`panels.state.${stateOf(state)}`)}{attention ? `, ${words.t("panels.attention")}` : ""}</span>
        </li>
      ))}
    </ul>
  );
}

/** How many machines of a station are in each state. */
export function PlanCrowd({ machines }: Pick<StationSummary, "machines">) {
  const words = useWords();
  const counted = barOrder.map((state) => ({ state, count: machines.filter((machine) => stateOf(machine.state) === state).length })).filter(({ count }) => count > 0);
  const wanting = machines.filter(({ attention }) => attention).length;
  return (
    <ul className="plan-machines">
      {counted.map(({ state, count }) => (
        <li key={state} title={words.t(`panels.state.${state}`)}><StateMark state={state} /> {words.number(count, 0)}<span className="unseen"> {words.t(`panels.state.${state}`)}</span></li>
      ))}
      {wanting > 0 && <li title={words.t("panels.attention")}><AttentionMark /> {words.number(wanting, 0)}<span className="unseen"> {words.t("panels.attention")}</span></li>}
    </ul>
  );
}

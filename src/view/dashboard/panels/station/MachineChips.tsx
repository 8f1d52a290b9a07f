import type { MachineSummary } from "#loop";
import { stateOf } from "../../marks/states.ts";
import { AttentionMark, StateMark } from "../../marks/StateMark.tsx";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly machines: readonly MachineSummary[];
  /** Machines with a sensor that wants a look. */
  readonly toLookAt: ReadonlySet<number>;
  readonly selected: number;
  readonly onSelect: (machine: number) => void;
}

/** The machines of a station to choose from, each with the sign of its state. */
export function MachineChips({ machines, toLookAt, selected, onSelect }: Props) {
  const words = useWords();
  return (
    <div className="chips" role="group" aria-label={words.t("panels.station.choose")}>
      {machines.map(({ state, attention }, machine) => {
        const says = [
          words.t(`panels.state.${stateOf(state)}`),
          ...(attention ? [words.t("panels.attention")] : []),
          ...(toLookAt.has(machine) ? [words.t("sensors.attention")] : []),
        ].join(", ");
        return (
          <button
            key={machine}
            type="button"
            className="chip"
            aria-pressed={machine === selected}
            aria-label={`${words.t("panels.station.machine", { number: machine + 1 })}: ${says}`}
            onClick={() => onSelect(machine)}
          >
            <StateMark state={stateOf(state)} />
            {machine + 1}
            {(attention || toLookAt.has(machine)) && <AttentionMark />}
          </button>
        );
      })}
    </div>
  );
}

import type { MachineSummary } from "#loop";
import { stateOf } from "../../marks/states.ts";
import { AttentionMark, StateMark } from "../../marks/StateMark.tsx";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly machines: readonly MachineSummary[];
  readonly selected: number;
  readonly onSelect: (machine: number) => void;
}

/** The machines of a station to choose from, each with the sign of its state. */
export function MachineChips({ machines, selected, onSelect }: Props) {
  const words = useWords();
  return (
    <div className="chips" role="group" aria-label={words.t("panels.station.choose")}>
      {machines.map(({ state, attention }, machine) => {
        const says = words.t(`panels.state.${stateOf(state)}`);
        return (
          <button
            key={machine}
            type="button"
            className="chip"
            aria-pressed={machine === selected}
            aria-label={`${words.t("panels.station.machine", { number: machine + 1 })}: ${says}${attention ? `, ${words.t("panels.attention")}` : ""}`}
            onClick={() => onSelect(machine)}
          >
            <StateMark state={stateOf(state)} />
            {machine + 1}
            {attention && <AttentionMark />}
          </button>
        );
      })}
    </div>
  );
}

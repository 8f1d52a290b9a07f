import { useWords } from "../words/useWords.tsx";
import { barOrder, share } from "./states.ts";

interface Props {
  /** Fractions of time in the order of `machineStates`. */
  readonly fractions: readonly number[];
  /** Whether the shares are also written below. */
  readonly hasKey?: boolean;
}

/** How a machine's time was spent, as one bar. */
export function StateBar({ fractions, hasKey = false }: Props) {
  const words = useWords();
  const shown = barOrder.map((state) => ({ state, part: share(fractions, state) })).filter(({ part }) => part >= 0.005);
  return (
    <>
      <div className="state-bar" aria-hidden="true">
        {shown.map(({ state, part }) => <i key={state} className={`fill-${state}`} style={{ flexGrow: part }} />)}
      </div>
      {hasKey && (
        <ul className="state-key">
          {shown.map(({ state, part }) => (
            <li key={state}><i className={`fill-${state}`} aria-hidden="true" />{words.t(`panels.state.${state}`)} <b>{words.percent(part, 0)}</b></li>
          ))}
        </ul>
      )}
    </>
  );
}

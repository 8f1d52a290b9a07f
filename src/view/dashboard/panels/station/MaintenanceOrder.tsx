import { useState } from "react";
import type { Command } from "#line";
import type { MachineSummary } from "#loop";
import { share, stateOf } from "../../marks/states.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly place: { readonly station: string; readonly machine: number };
  readonly now: MachineSummary;
  /** The run's time, in seconds. */
  readonly time: number;
  readonly onCommand: (command: Command) => void;
}

/** Orders maintenance of one machine, and says that it is ordered until the machine has been at it. */
export function MaintenanceOrder({ place, now, time, onCommand }: Props) {
  const words = useWords();
  const [ordered, order] = useState<{ readonly at: number; readonly maintained: number } | null>(null);
  const isUnderway = stateOf(now.state) === "maintenance";
  const isWaiting = !isUnderway && ordered !== null && maintainedSeconds(now, time) <= ordered.maintained + 1;
  const send = (): void => {
    order({ at: time, maintained: maintainedSeconds(now, time) });
    onCommand({ type: "maintain", ...place });
  };
  return (
    <div className="order">
      <button type="button" className="secondary" disabled={isUnderway || isWaiting} onClick={send}>{words.t("panels.station.maintain")}</button>
      <span className="note" role="status">
        {isUnderway && words.t("panels.state.maintenance")}
        {isWaiting && words.t("panels.station.maintainOrdered", { clock: words.clock(ordered.at) })}
      </span>
    </div>
  );
}

/** Time that the machine has spent in maintenance so far: it grows once the order is carried out, however short the look at it. */
function maintainedSeconds(now: MachineSummary, time: number): number {
  return share(now.fractions, "maintenance") * time;
}

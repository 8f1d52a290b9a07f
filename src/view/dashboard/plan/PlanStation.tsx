import { type MouseEvent, useEffect, useRef } from "react";
import type { StationSummary, StationView } from "#loop";
import { useWords } from "../words/useWords.tsx";
import type { PlanDrawing } from "./drawing.ts";
import { PlanCrowd, PlanMachines } from "./PlanMachines.tsx";

interface Props {
  readonly station: StationView;
  readonly now: StationSummary;
  readonly drawing: PlanDrawing;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isPointed: boolean;
  readonly bottleneck: "now" | "next" | null;
  readonly followed: number | null;
  /** Whether the line has too many machines for a sign of each. */
  readonly isCrowded: boolean;
  readonly onSelect: (station: string) => void;
  readonly onFollow: (serial: number) => void;
}

/** One station of the plan: its name, the sign of each machine, and a field in which its parts are drawn. */
export function PlanStation({ station, now, drawing, index, isSelected, isPointed, isCrowded, bottleneck, onSelect, onFollow }: Props) {
  const words = useWords();
  const field = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = field.current;
    return canvas === null ? undefined : drawing.attach(index, canvas);
  }, [drawing, index]);
  const name = words.name(station.name);
  const pick = (event: MouseEvent<HTMLCanvasElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const serial = drawing.partAt(index, event.clientX - box.left, event.clientY - box.top);
    if (serial === null) onSelect(station.id);
    else onFollow(serial);
  };
  return (
    <li className={`plan-station${isSelected ? " is-selected" : ""}${isPointed ? " is-pointed" : ""}`}>
      <button type="button" className="plan-name" aria-pressed={isSelected} onClick={() => onSelect(station.id)}>
        <b>{name}</b>
        <span className="unseen">{words.t("panels.station.machines", { count: station.machines })}</span>
        <span className="quiet">{words.t("page.plan.waiting", { count: now.queue })}</span>
      </button>
      {isCrowded ? <PlanCrowd machines={now.machines} /> : <PlanMachines machines={now.machines} />}
      {bottleneck !== null && <span className="plan-bottleneck">{words.t(`flow.mark.${bottleneck}`)}</span>}
      {/* A click on a part follows it; with the keyboard, one is chosen in the part panel and the station is opened by its name. */}
      <canvas ref={field} className="plan-field" role="img" aria-label={words.t("page.plan.parts", { name })} onClick={pick} />
    </li>
  );
}

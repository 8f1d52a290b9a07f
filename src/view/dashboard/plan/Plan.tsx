import { useEffect, useMemo, useRef } from "react";
import type { LineView, Summary } from "#loop";
import type { Frames } from "#store";
import { StateBar } from "../marks/StateBar.tsx";
import { useWords } from "../words/useWords.tsx";
import "./plan.css";
import { type PlanDrawing, createPlanDrawing } from "./drawing.ts";
import { PlanKey } from "./PlanKey.tsx";
import { mostSigns } from "./PlanMachines.tsx";
import { PlanStation } from "./PlanStation.tsx";

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  readonly frames: Pick<Frames, "latest">;
  readonly selected: string | null;
  readonly followed: number | null;
  /** The station that a caption points at. */
  readonly pointed: string | null;
  readonly onSelect: (station: string | null) => void;
  readonly onFollow: (serial: number | null) => void;
}

/** The line as a plan, for a browser without 3D and for whoever likes it better: stations in the order of work, every part a dot. */
export function Plan({ line, summary, frames, selected, followed, pointed, onSelect, onFollow }: Props) {
  const words = useWords();
  const drawing = useDrawing(line, frames);
  const isCrowded = line.stations.reduce((sum, { machines }) => sum + machines, 0) > mostSigns;
  return (
    <section className="plan" aria-label={words.t("page.plan.label")}>
      <ol className="plan-line">
        {line.stations.map((station, index) => {
          const now = summary.stations[index];
          return now === undefined ? null : (
            <PlanStation
              key={station.id} station={station} now={now} drawing={drawing} index={index}
              isSelected={station.id === selected} isPointed={station.id === pointed} isCrowded={isCrowded} bottleneck={bottleneckMark(summary, station.id)} followed={followed} onSelect={onSelect} onFollow={onFollow}
            />
          );
        })}
        <li className="plan-yard">
          {(["plant", "shadow"] as const).map((which) => (
            <div key={which} className={`pile pile-${which}`}>
              <span>{words.t(`page.figures.${which}`)}</span>
              <span><b>{words.number(summary[which].totals.good, 0)}</b> {words.t("page.plan.good")}</span>
              <span className="pile-scrap"><b>{words.number(summary[which].totals.scrapped, 0)}</b> {words.t("page.plan.scrap")}</span>
              <StateBar fractions={yieldBar(summary[which].totals)} />
            </div>
          ))}
        </li>
      </ol>
      <PlanKey />
    </section>
  );
}

/** Whether a station is the bottleneck, or would be the next one. */
function bottleneckMark({ flow }: Summary, station: string): "now" | "next" | null {
  if (flow?.now?.station === station) return "now";
  return flow?.next?.station === station ? "next" : null;
}

/** Good against scrapped in the bar of machine states: good as work, scrap as what is lost. */
function yieldBar({ good, scrapped }: Summary["plant"]["totals"]): readonly number[] {
  const all = Math.max(1, good + scrapped);
  return [0, good / all, 0, scrapped / all, 0, 0];
}

/** Draws all stations' parts from the newest frame, outside React. */
function useDrawing(line: LineView, frames: Pick<Frames, "latest">): PlanDrawing {
  const drawing = useMemo(() => createPlanDrawing(line), [line]);
  const drawn = useRef<unknown>(null);
  useEffect(() => {
    let request = 0;
    const draw = (): void => {
      request = requestAnimationFrame(draw);
      const newest = frames.latest();
      if (newest === null || (newest.frame === drawn.current && !drawing.isStale())) return;
      drawn.current = newest.frame;
      drawing.draw(newest.frame);
    };
    draw();
    return () => cancelAnimationFrame(request);
  }, [drawing, frames]);
  return drawing;
}

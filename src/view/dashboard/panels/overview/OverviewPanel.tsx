import { useDeferredValue, useMemo } from "react";
import type { Summary } from "#loop";
import { useCalm } from "../../marks/useCalm.ts";
import { Later } from "../../marks/Later.tsx";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import type { Words } from "../../words/words.ts";
import { FlowNow } from "./flow/FlowNow.tsx";
import { Forecast } from "./Forecast.tsx";
import { LoopDid } from "./LoopDid.tsx";
import { StationLoads } from "./StationLoads.tsx";
import { newest } from "./trend.ts";
import { WipLimit } from "./flow/WipLimit.tsx";
import { TrendChart, trendHeight } from "./TrendChart.tsx";

/** The charts are drawn anew at most this often: at high speed there are several samples a second. */
const redrawMs = 1500;

const yieldLimits: readonly [number, number] = [0, 1];
const moneyLimits: readonly [number, number] = [-Infinity, Infinity];

/** The whole plant: is the loop winning, where is the work, where does it hurt, what comes next. */
export function OverviewPanel(props: PanelProps) {
  const { line, summary, onSelectStation, onCommand } = props;
  const words = useWords();
  const formats = useMemo(() => formatsOf(words, line.currency), [words, line.currency]);
  const { plant } = summary;
  const history = useCalm(useMemo(() => withNow(summary), [summary]), redrawMs);
  // The second chart follows in a task of its own, so that neither holds up the page.
  const later = useDeferredValue(history);
  const settledFrom = summary.comparedSinceSeconds + plant.windowSeconds / 3;
  const marks = summary.design.revisions.slice(1).map(({ id, releasedAt }) => ({ at: releasedAt, text: id }));
  return (
    <>
      <h2 className="lead">{standing({ plant: plant.yield, shadow: summary.shadow.yield, loop: summary.loop }, words)}</h2>
      <LoopDid {...props} />
      <h3>{words.t("panels.overview.yield")}</h3>
      <Later height={trendHeight}>
        <TrendChart
          at={history.at} plant={history.plantYield} shadow={history.shadowYield} limits={yieldLimits} settledFrom={settledFrom}
          format={words.percent} formatTick={formats.percentTick} marks={marks} label={yieldLabel(history, words)}
        />
      </Later>
      <h3>{words.t("panels.overview.money")}</h3>
      <Later height={trendHeight} turn="second">
        <TrendChart
          at={later.at} plant={later.plantMoney} shadow={later.shadowMoney} limits={moneyLimits} settledFrom={settledFrom}
          format={formats.money} formatTick={formats.moneyTick} marks={marks} label={moneyLabel(later, words, formats.money)}
        />
      </Later>
      <p className="note">{words.t("panels.overview.compared")}{line.stations.some(({ maintainable }) => maintainable) && ` ${words.t("panels.overview.planned")}`}</p>
      <h3>{words.t("panels.overview.where")}</h3>
      {summary.flow !== null && <FlowNow line={line} flow={summary.flow} time={summary.timeSeconds} />}
      <StationLoads line={line} stations={summary.stations} flow={summary.flow} onSelectStation={onSelectStation} />
      {summary.flow?.canLimit === true && <WipLimit limit={summary.flow.wipLimit} wip={plant.wip} onCommand={onCommand} />}
      <h3>{words.t("panels.overview.next")}</h3>
      <Forecast summary={summary} />
    </>
  );
}

/** The samples of the run, and the present figures as the newest of them. */
function withNow({ history, timeSeconds, plant, shadow }: Summary): Summary["history"] {
  if ((history.at.at(-1) ?? -1) >= timeSeconds) return history;
  return {
    at: [...history.at, timeSeconds],
    plantYield: [...history.plantYield, plant.yield],
    shadowYield: [...history.shadowYield, shadow.yield],
    plantMoney: [...history.plantMoney, plant.moneyPerHour],
    shadowMoney: [...history.shadowMoney, shadow.moneyPerHour],
  };
}

interface Standing {
  /** Yields 0…1; null before the first finished part. */
  readonly plant: number | null;
  readonly shadow: number | null;
  readonly loop: "open" | "closed";
}

/** Who is ahead, in one sentence; the same figures as in the strip above the picture. */
export function standing({ plant, shadow, loop }: Standing, words: Words): string {
  if (plant === null || shadow === null) return words.t("panels.overview.standing.none");
  const points = (plant - shadow) * 100;
  const facts = { plant: words.percent(plant), points: words.number(Math.abs(points), 1) };
  if (Math.abs(points) < 0.05) return words.t(`panels.overview.standing.${loop === "open" ? "open" : "even"}`, facts);
  return words.t(`panels.overview.standing.${points > 0 ? "ahead" : "behind"}`, facts);
}

function formatsOf(words: Words, currency: string) {
  return {
    percentTick: (value: number): string => words.percent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1),
    money: (value: number): string => words.money(value, currency),
    moneyTick: (value: number): string => (Math.abs(value) >= 1000 ? `${words.number(value / 1000, Math.abs(value) % 1000 === 0 ? 0 : 1)}k` : words.number(value, 0)),
  };
}

// The labels say what the charts show, the newest sample, and so change no oftener than the charts do.
function yieldLabel(history: Summary["history"], words: Words): string {
  const plant = newest(history.plantYield);
  const shadow = newest(history.shadowYield);
  if (plant === null || shadow === null) return words.t("panels.overview.noYield");
  return words.t("panels.overview.yieldLabel", { plant: words.percent(plant), shadow: words.percent(shadow) });
}

function moneyLabel(history: Summary["history"], words: Words, money: (value: number) => string): string {
  return words.t("panels.overview.moneyLabel", { plant: money(newest(history.plantMoney) ?? 0), shadow: money(newest(history.shadowMoney) ?? 0) });
}

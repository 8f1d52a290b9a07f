import type { ChartView } from "#loop";
import type { Plot } from "../../marks/plot.ts";

interface Props {
  readonly chart: ChartView;
  readonly plot: Plot;
  /** When the signal was whose rule is explained. */
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
}

/** The points: the shadow's pale rings, the plant's dots, and a sign on each that broke a rule. All dots are one path, which is cheap. */
export function ChartMarks({ chart, plot, chosen, onChoose }: Props) {
  const spot = ({ at, value }: { readonly at: number; readonly value: number }): Spot => ({ x: plot.across(at), y: plot.up(value) });
  const isInside = ({ x, y }: Spot): boolean => x >= plot.left - 1 && x <= plot.right + 1 && y >= plot.top && y <= plot.bottom;
  return (
    <g>
      <path className="dots-shadow" d={chart.shadow.map(spot).filter(isInside).map((at) => ring(at, 1.8)).join("")} />
      <path className="dots-plant" d={chart.points.map(spot).map((at) => ring(at, 2)).join("")} />
      {chart.points.map((point) => point.signal !== null && (
        <g key={`${point.at} ${point.part}`} className={point.at === chosen ? "is-chosen" : ""} onClick={() => onChoose(point.at)}>
          <SignalSign {...spot(point)} isEwma={point.signal === "ewma"} />
          <circle className="signal-catch" cx={spot(point).x} cy={spot(point).y} r="12" />
        </g>
      ))}
    </g>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A diamond for a point that broke a run rule, a triangle where the moving average left its own limit. */
export function SignalSign({ x, y, isEwma }: Spot & { readonly isEwma: boolean }) {
  const d = isEwma ? `M${x} ${y - 6}L${x + 6} ${y + 4.5}H${x - 6}Z` : `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`;
  return <path className="signal-sign" d={d} />;
}

function ring({ x, y }: Spot, radius: number): string {
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

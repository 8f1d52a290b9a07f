import { ticks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";
import { decimalsOf } from "../../words/words.ts";

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** 0…1: how full it is drawn. */
  readonly weight?: number;
  /** Written beside it, and drawn as a diamond. */
  readonly text?: string;
}

interface Props {
  readonly dots: readonly Dot[];
  readonly xName: string;
  readonly yName: string;
  /** What it shows, for who cannot see it. */
  readonly label: string;
  /** A line that the dots are held against, as y over x. */
  readonly reference?: (x: number) => number;
}

const room = { left: 48, right: 10, top: 20, bottom: 36 };

/** Dots over two axes. */
export function DotPlot({ dots, xName, yName, label, reference }: Props) {
  const words = useWords();
  const [holder, width] = useWidth<HTMLDivElement>();
  const height = Math.round(width * 0.62);
  const [x, y] = [rangeOf(dots.map((dot) => dot.x)), rangeOf(dots.map((dot) => dot.y))];
  const across = (value: number): number => room.left + ((value - x[0]) / (x[1] - x[0])) * (width - room.left - room.right);
  const up = (value: number): number => height - room.bottom - ((value - y[0]) / (y[1] - y[0])) * (height - room.top - room.bottom);
  const decimals = (range: readonly [number, number]): number => Math.max(0, decimalsOf(range[1] - range[0]) - 1);
  const clipped = (value: number): number => Math.max(room.top, Math.min(height - room.bottom, up(value)));
  return (
    <figure className="dot-plot">
      <div ref={holder}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <rect className="frame" x={room.left} y={room.top} width={width - room.left - room.right} height={height - room.top - room.bottom} />
          {ticks(x[0], x[1], 4).map((value) => <text key={value} x={across(value)} y={height - room.bottom + 14} textAnchor="middle">{words.number(value, decimals(x))}</text>)}
          {ticks(y[0], y[1], 4).map((value) => <text key={value} x={room.left - 6} y={up(value)} dy="0.35em" textAnchor="end">{words.number(value, decimals(y))}</text>)}
          <text className="axis-name" x={width - room.right} y={height - 6} textAnchor="end">{xName}</text>
          <text className="axis-name" x={0} y={room.top - 8}>{yName}</text>
          {reference !== undefined && <line className="reference" x1={across(x[0])} x2={across(x[1])} y1={clipped(reference(x[0]))} y2={clipped(reference(x[1]))} />}
          {dots.map((dot, index) => (dot.text === undefined
            ? <circle key={index} className="dot" cx={across(dot.x)} cy={up(dot.y)} r="3" fillOpacity={dot.weight ?? 0.35} />
            : <g key={index} className="pin pin-proposed"><path d={diamond(across(dot.x), up(dot.y))} /><text x={across(dot.x) + (across(dot.x) > width * 0.6 ? -9 : 9)} y={up(dot.y)} dy="-0.4em" textAnchor={across(dot.x) > width * 0.6 ? "end" : "start"}>{dot.text}</text></g>))}
        </svg>
      </div>
    </figure>
  );
}

/** From the least to the largest with a little air; an axis of no length gets one. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)];
  const air = (high - low) * 0.06 || Math.abs(high) * 0.05 || 1;
  return [low - air, high + air];
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`;
}

import type { LineView } from "#loop";
import { ticks } from "../../marks/ticks.ts";
import { useWords } from "../../words/useWords.tsx";
import { decimalsOf, sentence } from "../../words/words.ts";
import type { Surface } from "./bands.ts";

/** Where the map lies in its picture, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  readonly height: number;
  readonly place: (x: number, y: number) => readonly [number, number];
}

const left = 40;
const top = 18;
const below = 34;

export function frameOf(surface: Surface, width: number): Frame {
  const plotWidth = width - left - 8;
  const plotHeight = Math.round(plotWidth * 0.72);
  const across = along(surface.x, left, plotWidth);
  const up = along(surface.y, top + plotHeight, -plotHeight);
  return { left, top, plotWidth, plotHeight, height: top + plotHeight + below, place: (x, y) => [across(x), up(y)] };
}

function along(values: readonly number[], start: number, length: number): (value: number) => number {
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 1;
  return (value) => start + ((value - low) / (high - low || 1)) * length;
}

/** Ticks, units and names of both design parameters. */
export function MapAxes({ surface, frame, line }: { readonly surface: Surface; readonly frame: Frame; readonly line: LineView }) {
  const words = useWords();
  const bottom = frame.top + frame.plotHeight;
  const name = (id: string): string => {
    const factor = line.design.find((parameter) => parameter.id === id);
    return factor === undefined ? id : `${sentence(words.name(factor.name))}, ${factor.unit}`;
  };
  const ends = (values: readonly number[]): readonly number[] => ticks(values[0] ?? 0, values.at(-1) ?? 1, 5);
  const decimals = (values: readonly number[]): number => Math.max(0, decimalsOf((values.at(-1) ?? 1) - (values[0] ?? 0)) - 1);
  return (
    <g className="map-axes">
      <rect x={frame.left} y={frame.top} width={frame.plotWidth} height={frame.plotHeight} />
      {ends(surface.x).map((value) => <text key={value} x={frame.place(value, 0)[0]} y={bottom + 14} textAnchor="middle">{words.number(value, decimals(surface.x))}</text>)}
      {ends(surface.y).map((value) => <text key={value} x={frame.left - 6} y={frame.place(0, value)[1]} dy="0.35em" textAnchor="end">{words.number(value, decimals(surface.y))}</text>)}
      <text className="axis-name" x={frame.left + frame.plotWidth} y={bottom + 29} textAnchor="end">{name(surface.factors[0])}</text>
      <text className="axis-name" x={0} y={frame.top - 8}>{name(surface.factors[1])}</text>
    </g>
  );
}

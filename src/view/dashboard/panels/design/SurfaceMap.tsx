import { memo, useMemo } from "react";
import type { LineView } from "#loop";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";
import { settingDecimals } from "../../words/words.ts";
import { type Surface, bandLevels, heightRange, regionAbove } from "./bands.ts";
import { type Frame, MapAxes, frameOf } from "./MapAxes.tsx";
import { MapScale } from "./MapScale.tsx";

interface Props {
  readonly line: LineView;
  readonly surface: Surface;
  /** The design whose parts are released now. */
  readonly current: Readonly<Record<string, number>>;
  readonly revision: string;
}

const bands = 9;

/** The fitted response surface as a map: money per hour over two design parameters, where was tried, where we are, where to go. */
export const SurfaceMap = memo(function SurfaceMap({ line, surface, current, revision }: Props) {
  const words = useWords();
  const [holder, width] = useWidth<HTMLDivElement>();
  const frame = useMemo(() => frameOf(surface, width), [surface, width]);
  const isMade = surface.factors.every((factor, index) => current[factor] === surface.proposed[index]);
  const money = (value: number): string => words.money(value, line.currency);
  return (
    <figure>
      <div ref={holder}>
        <svg className="surface" width={width} height={frame.height} viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={useLabel(line, surface, current)}>
          <Bands surface={surface} frame={frame} />
          <MapAxes surface={surface} frame={frame} line={line} />
          {surface.points.map(({ x, y }, index) => {
            const [cx, cy] = frame.place(x, y);
            return <circle key={index} className="tried" cx={cx} cy={cy} r="2.5" />;
          })}
          {!isMade && <MapPin at={frame.place(...surface.proposed)} frame={frame} kind="proposed" text={words.t("panels.design.best")} />}
          <CurrentPin surface={surface} current={current} frame={frame} text={words.t("panels.design.now", { revision })} />
        </svg>
      </div>
      <MapScale bands={bands} range={heightRange(surface)} format={money} isProposed={!isMade} />
    </figure>
  );
}, (before, now) => before.line === now.line && before.revision === now.revision && isSameSurface(before.surface, now.surface));

/** Whether two surfaces are the same fit: fits differ in their quality and optimum, and summaries bring the same one as a new object. */
function isSameSurface(before: Surface, now: Surface): boolean {
  return before.r2 === now.r2 && before.points.length === now.points.length && before.proposed[0] === now.proposed[0] && before.proposed[1] === now.proposed[1];
}

/** Filled bands of equal height. A stroke of their own colour closes the seams between cells. */
const Bands = memo(function Bands({ surface, frame }: { readonly surface: Surface; readonly frame: Frame }) {
  const paths = useMemo(() => bandLevels(surface, bands).map((level) => regionAbove(surface, level, frame.place)), [surface, frame]);
  return <g>{paths.map((path, band) => <path key={band} d={path} className={`band band-${band}`} />)}</g>;
});

interface PinProps {
  readonly at: readonly [number, number];
  readonly frame: Frame;
  readonly kind: "proposed" | "current";
  readonly text: string;
}

/** A marked point with its name, written on the side where there is room. */
function MapPin({ at: [x, y], frame, kind, text }: PinProps) {
  const isRight = x > frame.left + frame.plotWidth * 0.6;
  const dy = kind === "current" ? 16 : -9;
  const isOut = y + dy < frame.top + 10 || y + dy > frame.top + frame.plotHeight - 4;
  return (
    <g className={`pin pin-${kind}`}>
      {kind === "proposed" ? <path d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} /> : <circle cx={x} cy={y} r="5" />}
      <text x={x + (isRight ? -9 : 9)} y={y + (isOut ? -dy : dy)} dy="0.2em" textAnchor={isRight ? "end" : "start"}>{text}</text>
    </g>
  );
}

function CurrentPin({ surface, current, frame, text }: { readonly surface: Surface; readonly current: Props["current"]; readonly frame: Frame; readonly text: string }) {
  const x = current[surface.factors[0]];
  const y = current[surface.factors[1]];
  if (x === undefined || y === undefined) return null;
  return <MapPin at={frame.place(x, y)} frame={frame} kind="current" text={text} />;
}

function useLabel(line: LineView, surface: Surface, current: Props["current"]): string {
  const words = useWords();
  const [low, high] = heightRange(surface);
  const design = (value: (index: 0 | 1) => number | undefined): string => ([0, 1] as const).map((index) => {
    const factor = line.design.find(({ id }) => id === surface.factors[index]);
    const at = value(index);
    return factor === undefined || at === undefined ? "–" : `${words.name(factor.name)} ${words.quantity(at, factor.unit, settingDecimals(factor.range))}`;
  }).join(", ");
  return words.t("panels.design.mapLabel", {
    low: words.money(low, line.currency), high: words.money(high, line.currency), count: surface.points.length,
    proposed: design((index) => surface.proposed[index]), current: design((index) => current[surface.factors[index]]),
  });
}

import { memo } from "react";
import type { Happening, LineView, Summary } from "#loop";
import { timeTicks } from "../marks/ticks.ts";
import { useWidth } from "../marks/useWidth.ts";
import { happeningText } from "../story/sentence.ts";
import { useWords } from "../words/useWords.tsx";
import type { Words } from "../words/words.ts";
import { type MarkKind, markKinds, marksOf } from "./marks.ts";
import "./timeline.css";

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  readonly onSelect: (happening: Happening) => void;
}

/** Width of a mark, in pixels: neighbours nearer than this are one. */
const markWidth = 13;

/** What happened since plant and shadow are compared, on the run's own time. */
export const Timeline = memo(function Timeline({ line, summary, onSelect }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const from = summary.comparedSinceSeconds;
  const step = 3600 * line.stretch;
  // The axis grows in steps, so that marks stand still between them.
  const to = from + Math.max(2 * step, Math.ceil((summary.timeSeconds - from) / step) * step);
  const { at: times } = timeTicks(from, to, 8);
  const across = (time: number): string => `${((time - from) / (to - from)) * 100}%`;
  const marks = marksOf(summary.happenings, [from, to], markWidth / Math.max(1, width));
  const design = summary.design;
  const time = (at: number): string => (to - from > 86_400 ? words.dayTime(at) : words.clock(at));
  return (
    <section className="timeline" aria-label={words.t("page.timeline.label")}>
      <ul className="timeline-key" aria-hidden="true">
        {markKinds.map((kind) => <li key={kind}><MarkSign kind={kind} />{words.t(`page.timeline.key.${kind}`)}</li>)}
        <li><MarkSign kind="decision" isMany />{words.t("page.timeline.key.many")}</li>
      </ul>
      <div className="timeline-track" ref={frame}>
        {times.map((time) => <span key={time} className="timeline-tick" style={{ left: across(time) }}>{time < to - (to - from) * 0.03 && tickText(time, words)}</span>)}
        <i className="timeline-passed" style={{ width: across(summary.timeSeconds) }} />
        {marks.map(({ kind, happenings, at }) => (
          <MarkButton
            key={`${kind} ${happenings[0]?.id ?? ""}`} kind={kind} at={at} onSelect={() => { const newest = happenings.at(-1); if (newest !== undefined) onSelect(newest); }}
            says={happenings.map((happening) => words.t("page.timeline.mark", { clock: time(happening.at), text: happeningText(happening, { line, design }, words) }))}
          />
        ))}
      </div>
    </section>
  );
});

/** The time of day; where a day begins, which one. */
function tickText(time: number, words: Words): string {
  return time % 86_400 === 0 ? words.t("panels.time.dayOnly", { day: time / 86_400 + 1 }) : words.clock(time);
}

interface MarkProps {
  readonly kind: MarkKind;
  readonly at: number;
  /** What it stands for, a sentence each. */
  readonly says: readonly string[];
  readonly onSelect: () => void;
}

/** So much of what one mark stands for is told; the rest is counted. */
const mostTold = 8;

function MarkButton({ kind, at, says, onSelect }: MarkProps) {
  const rest = says.length - mostTold;
  const told = [...says.slice(-mostTold), ...(rest > 0 ? [`+${rest}`] : [])];
  return (
    <button type="button" className={`timeline-mark row-${kind}`} style={{ left: `${at * 100}%` }} title={told.join("\n")} aria-label={told.join("; ")} onClick={onSelect}>
      <MarkSign kind={kind} isMany={says.length > 1} />
    </button>
  );
}

const shapes: Readonly<Record<MarkKind, string>> = {
  fault: "M6 1 11.2 10.5H.8z",
  signal: "M6 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8z",
  decision: "M6 .6 11.4 6 6 11.4.6 6z",
  revision: "M1.5 1.5h9v9h-9z",
};

/** Each kind has its shape; several together have a line under them. */
function MarkSign({ kind, isMany = false }: { readonly kind: MarkKind; readonly isMany?: boolean }) {
  return (
    <svg className={`sign-${kind}`} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d={shapes[kind]} />
      {isMany && <path className="many" d="M4 6h4M6 4v4" />}
    </svg>
  );
}

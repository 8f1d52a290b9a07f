import type { LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { StayRecord, hasRecord } from "./StayRecord.tsx";
import type { Stay } from "./stay.ts";

interface Props {
  readonly line: LineView;
  readonly stays: readonly Stay[];
  /** The run's time, in seconds. */
  readonly now: number;
  readonly onSelectStation: (id: string) => void;
}

/** The machines that a part has been on, with a bar for each on one time scale; one opens on what was set, read and put in there. */
export function Stays({ line, stays, now, onSelectStation }: Props) {
  const words = useWords();
  if (stays.length === 0) return <p className="empty">{words.t("panels.part.notYet")}</p>;
  const times = stays.flatMap(({ from, until }) => [from ?? until ?? now, until ?? now]);
  const first = Math.min(...times);
  const whole = Math.max(1, Math.max(...times) - first);
  return (
    <>
      <p className="note">{words.t("history.open")}</p>
      <ol className="stays">
        {stays.map((stay, index) => {
          const begun = stay.from ?? stay.until ?? now;
          const bar = { left: `${((begun - first) / whole) * 100}%`, width: `${Math.max(1.5, (((stay.until ?? now) - begun) / whole) * 100)}%` };
          const head = <Head line={line} stay={stay} isAgain={stays.findIndex(({ station }) => station === stay.station) < index} bar={bar} />;
          return (
            <li key={`${stay.station} ${stay.machine} ${begun}`}>
              {hasRecord(stay)
                ? <details className="stay"><summary className="row-button">{head}</summary><StayRecord line={line} stay={stay} onSelectStation={onSelectStation} /></details>
                : <p className="stay-plain row-button">{head}</p>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface HeadProps {
  readonly line: LineView;
  readonly stay: Stay;
  readonly isAgain: boolean;
  readonly bar: { readonly left: string; readonly width: string };
}

function Head({ line, stay, isAgain, bar }: HeadProps) {
  const words = useWords();
  const { from, until } = stay;
  const times = [from === null ? null : words.t("history.from", { clock: words.clock(from) }), until === null ? words.t("panels.part.still") : words.t("history.until", { clock: words.clock(until) })];
  return (
    <>
      <span className="setting-name">{placeName(line, words, stay)}{isAgain && <span className="below">{words.t("panels.part.again")}</span>}</span>
      <span className="stay-when">
        <span className="unseen">{times.filter((time) => time !== null).join(", ")}</span>
        <span aria-hidden="true">{words.clock(from ?? until ?? 0)}</span>
        <span className="quiet" aria-hidden="true">{until === null ? words.t("panels.part.still") : from === null ? "" : words.span(until - from)}</span>
      </span>
      <span className="way-bar" aria-hidden="true"><i style={bar} /></span>
    </>
  );
}

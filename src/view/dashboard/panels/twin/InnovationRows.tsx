import type { LineView, Summary, TwinView } from "#loop";
import { characteristicName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly view: TwinView;
  readonly match: Summary["twin"];
}

/** The newest of each strip. */
const shown = 80;

/** Beyond so many standard deviations a dot stands at the edge of its strip. */
const edge = 4;

/** What each measurement was off from what the twin foretold of it, in the standard deviations that it gave it. */
export function InnovationRows({ line, view, match }: Props) {
  const words = useWords();
  if (match === null) return <p className="empty">{words.t("twin.match.young")}</p>;
  return (
    <>
      <p className="note">{words.t("twin.match.all", { count: match.measurements, share: words.percent(match.coverage, 0), meanSquare: words.number(match.meanSquare, 2) })}</p>
      <ul className="innovations">
        {view.innovations.map((of) => (
          <li key={of.characteristic}>
            <span className="trace-name">{characteristicName(line, words, of.characteristic)}</span>
            <Strip of={of} label={words.t("twin.match.strip", { characteristic: characteristicName(line, words, of.characteristic) })} />
            <span className="quiet">
              {of.mean === null || of.variance === null ? words.t("twin.match.few") : words.t("twin.match.figures", { mean: words.number(of.mean, 2), variance: words.number(of.variance, 2), coverage: words.percent(of.coverage90 ?? 0, 0) })}
              {of.isWhite !== null && <> · {words.t(of.isWhite ? "twin.match.white" : "twin.match.notWhite", { correlation: words.number(of.correlation ?? 0, 2) })}</>}
              {of.isLost && <b className="is-lost"> · {words.t("twin.match.lost")}</b>}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{words.t("twin.match.about")}</p>
    </>
  );
}

const size = { width: 320, height: 44 } as const;

function Strip({ of, label }: { readonly of: TwinView["innovations"][number]; readonly label: string }) {
  const values = of.standardised.slice(-shown);
  const y = (value: number): number => size.height / 2 - (Math.max(-edge, Math.min(edge, value)) / edge) * (size.height / 2 - 3);
  return (
    <svg className="strip" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="trace-band" y={y(1.645)} width={size.width} height={y(-1.645) - y(1.645)} />
      <path className="grid-line" d={`M0 ${y(0)}H${size.width}`} />
      {values.map((value, index) => <rect key={index} className={Math.abs(value) > 3 ? "strip-wild" : "strip-dot"} x={((index + 0.5) / shown) * size.width - 1} y={y(value) - 2} width="2.4" height="4" />)}
    </svg>
  );
}

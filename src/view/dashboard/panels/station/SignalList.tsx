import { useId } from "react";
import type { ChartView } from "#loop";
import { ruleName } from "../../words/names.ts";
import { decimalsOf } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { SignalSign } from "./ChartMarks.tsx";

const most = 4;

interface Props {
  readonly points: ChartView["points"];
  readonly unit: string;
  /** When the chosen signal was; null leaves it to the newest. */
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
}

/** The newest signals of a chart; the chosen one's rule is explained in a sentence. */
export function SignalList({ points, unit, chosen, onChoose }: Props) {
  const words = useWords();
  const id = useId();
  const all = points.filter(({ signal }) => signal !== null).toReversed();
  const shown = all.find(({ at }) => at === chosen) ?? all[0];
  if (shown === undefined) return <p className="note">{words.t("panels.chart.calm")}</p>;
  const signals = all.filter((signal, index) => index < most || signal === shown);
  return (
    <>
      <div className="chips" role="group" aria-label={words.t("panels.chart.signals")}>
        {signals.map(({ at, part, signal }) => (
          <button key={`${at} ${part}`} type="button" className="chip" aria-pressed={at === shown.at} aria-controls={id} onClick={() => onChoose(at)} onFocus={() => onChoose(at)}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><SignalSign x={7} y={7} isEwma={signal === "ewma"} /></svg>
            {words.clock(at)}
          </button>
        ))}
      </div>
      <p className="note" id={id} role="status">
        <b>{ruleName(words, shown.signal ?? "ewma")}.</b> {words.t(`panels.rule.${shown.signal ?? "ewma"}.says`, { defaultValue: "" })}{" "}
        {words.t("panels.chart.atPart", { part: words.number(shown.part, 0), value: words.quantity(shown.value, unit, decimalsOf(shown.value)) })}
      </p>
    </>
  );
}

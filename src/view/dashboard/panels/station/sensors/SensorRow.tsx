import type { ReactNode } from "react";
import type { LineView, StationView } from "#loop";
import { AttentionMark } from "../../../marks/StateMark.tsx";
import { subjectName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { type Verdict, isQuestion, wantsLook } from "./belief.ts";
import { Question } from "./Question.tsx";
import { Witnesses } from "./Witnesses.tsx";

interface Props {
  readonly line: LineView;
  readonly station: StationView;
  readonly sensor: StationView["sensors"][number];
  readonly verdict: Verdict;
  readonly reading: ReactNode;
}

/** A sensor with its reading and what is believed of it; opened, why: what was seen, and what either belief had led one to expect. */
export function SensorRow({ line, station, sensor, verdict, reading }: Props) {
  const words = useWords();
  const { state, belief, cause, evidence } = verdict;
  const asks = wantsLook(verdict);
  const witnesses = evidence.filter((one) => !isQuestion(one));
  const weighs = state === "process-moved" || state === "undecided" || witnesses.length > 0;
  return (
    <details className="sensor">
      <summary className="row-button">
        <span className="setting-name">
          {words.name(sensor.name)}
          <span className={asks ? "sensor-state attention-text" : "sensor-state quiet"}>{asks && <AttentionMark />}{words.t(`sensors.state.${state}`)}</span>
        </span>
        <span>{reading}</span>
      </summary>
      <div className="sensor-record">
        <p>{words.t(`sensors.says.${state}`)}</p>
        {state !== "too-little-data" && <p className="note">{words.t("sensors.belief", { belief: beliefText(belief, words.percent) })}</p>}
        {evidence.filter(isQuestion).map((one) => <Question key={`${one.kind} ${one.of}`} evidence={one} sensor={sensor} state={state} />)}
        {cause !== null && <p className="note">{causeText()}</p>}
        {witnesses.length > 0 && <Witnesses line={line} station={station} sensor={sensor} evidence={witnesses} />}
        {witnesses.length === 0 && weighs && <p className="note">{words.t("sensors.noWitness")}</p>}
      </div>
    </details>
  );

  function causeText(): string {
    const isSetPoint = station.setPoints.some(({ id }) => id === cause);
    return words.t(isSetPoint ? "sensors.causeSetPoint" : "sensors.cause", { cause: subjectName(line, words, { station: station.id, about: cause ?? "" }) });
  }
}

/** A belief as a percentage; nothing is believed for certain. */
function beliefText(belief: number, percent: (fraction: number, decimals?: number) => string): string {
  return belief > 0.9995 ? `> ${percent(0.999)}` : percent(belief);
}

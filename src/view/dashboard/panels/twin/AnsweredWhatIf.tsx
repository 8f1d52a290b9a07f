import { useState } from "react";
import type { Asked, FanQuantity, LineView, Summary, WhatIfFigure, WhatIfResult } from "#loop";
import { verdictOf } from "#loop/verdict";
import { Whisker } from "../../marks/Whisker.tsx";
import { placeName } from "../../words/names.ts";
import { type Words, estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { FanChart } from "./FanChart.tsx";
import { changesOf, recall } from "./change.ts";

const quantities: readonly FanQuantity[] = ["moneyPerHour", "yield", "wip"];

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  readonly asked: Asked;
  readonly result: WhatIfResult;
}

/** What the twin says would come: the difference that the change makes, and the fan of futures with it and without. */
export function AnsweredWhatIf({ line, summary, asked, result }: Props) {
  const words = useWords();
  const [quantity, choose] = useState<FanQuantity>("moneyPerHour");
  const { moneyPerHour, goodPerHour, wip } = result;
  return (
    <div className="answered" role="status">
      <h4>{questionText({ line, summary }, asked, words)}</h4>
      <p className="verdict">{words.t(`twin.answer.verdict.${verdictOf(moneyPerHour.difference, result.replications)}`)}</p>
      <table className="gains">
        <caption className="unseen">{words.t("twin.answer.figures")}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{words.t("panels.replications.figure")}</span></th>
            {(["without", "with", "difference"] as const).map((column) => <th key={column} scope="col" className="figure">{words.t(`twin.answer.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          <Row name={words.t("panels.overview.money")} unit={line.currency} figure={moneyPerHour} />
          <Row name={words.t("panels.overview.goodPerHour")} unit="" figure={goodPerHour} />
          {result.yield !== null && <Row name={words.t("panels.overview.yield")} unit="%" figure={result.yield} times={100} />}
          <Row name={words.t("twin.answer.wip")} unit="" figure={wip} />
        </tbody>
      </table>
      <div className="chips" role="group" aria-label={words.t("twin.answer.fanOf")}>
        {quantities.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === quantity} onClick={() => choose(one)}>{words.t(`twin.answer.quantity.${one}`)}</button>)}
      </div>
      <FanChart line={line} result={result} quantity={quantity} />
      <p className="note">{words.t("twin.answer.from", { count: result.replications, span: words.span(asked.horizonSeconds), clock: words.clock(result.at), share: words.percent(result.better, 0) })}</p>
    </div>
  );
}

/** What was asked, in words. */
function questionText(now: Parameters<typeof recall>[0], { commands }: Asked, words: Words): string {
  const changes = changesOf(now.line, words);
  const asked = recall(now, changes, commands);
  const change = changes[asked?.chosen ?? -1];
  if (asked === null || change === undefined) return words.t("twin.ask.title");
  const name = asked.machine < 0 ? change.name : `${change.name}, ${placeName(now.line, words, { station: change.station, machine: asked.machine })}`;
  return asked.value === null ? name : `${name} → ${words.quantity(asked.value, change.unit, 2)}`;
}

/** The figure is shown so many times as large: a share as a percentage. */
function Row({ name, unit, figure, times = 1 }: { readonly name: string; readonly unit: string; readonly figure: WhatIfFigure; readonly times?: number }) {
  const words = useWords();
  const { mean, halfWidth } = figure.difference;
  const difference = { mean: mean * times, halfWidth: halfWidth === null ? null : halfWidth * times };
  const decimals = estimateDecimals(difference);
  return (
    <tr>
      <th scope="row">{name} {unit !== "" && <span className="unit">{unit}</span>}</th>
      <td className="figure">{words.number(figure.without.mean * times, decimals)}</td>
      <td className="figure">{words.number(figure.with.mean * times, decimals)}</td>
      <td className="figure wide">
        <b>{difference.mean > 0 ? "+" : ""}{words.number(difference.mean, decimals)}</b>
        {difference.halfWidth !== null && <> ± {words.number(difference.halfWidth, decimals)}</>}
        <Whisker estimate={difference} now={0} />
      </td>
    </tr>
  );
}

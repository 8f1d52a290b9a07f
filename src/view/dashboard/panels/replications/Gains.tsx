import type { CompareResult, LineView, PairedFigure } from "#loop";
import type { Extent } from "#store";
import { Whisker } from "../../marks/Whisker.tsx";
import { estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { verdictOf } from "./verdict.ts";

interface Props {
  readonly line: LineView;
  readonly result: CompareResult;
  readonly extent: Extent;
}

/** What the loop gains, pair by pair on the same luck: the mean of the differences with its 95 % interval. */
export function Gains({ line, result, extent }: Props) {
  const words = useWords();
  const command = `plantloop compare ${line.id} --seed ${result.seed} --replications ${result.replications} --until ${extent.hours}h`;
  const known = result.yield.pairs;
  return (
    <>
      <h2 className="lead">{words.t(`panels.replications.verdict.${verdictOf(result.moneyPerHour.gain)}`)}</h2>
      <table className="gains">
        <caption className="unseen">{words.t("panels.replications.gains")}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{words.t("panels.replications.figure")}</span></th>
            {(["closed", "open", "gain"] as const).map((column) => <th key={column} scope="col" className="figure">{words.t(`panels.replications.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          <Row name={words.t("panels.overview.yield")} unit="%" figure={result.yield} times={100} />
          <Row name={words.t("panels.overview.goodPerHour")} unit="" figure={result.goodOutput} />
          <Row name={words.t("panels.overview.money")} unit={line.currency} figure={result.moneyPerHour} />
        </tbody>
      </table>
      <p className="note">
        {words.t("panels.replications.from", { count: result.replications, span: words.span(extent.hours * 3600), seed: result.seed })}
        {known < result.replications && ` ${words.t("panels.replications.unknown", { count: result.replications - known })}`}
      </p>
      <p className="note">{words.t("panels.replications.same")} <code>{command}</code></p>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly unit: string;
  readonly figure: PairedFigure;
  /** The figure is shown so many times as large: a share as a percentage. */
  readonly times?: number;
}

function Row({ name, unit, figure: { closed, open, gain }, times = 1 }: RowProps) {
  const words = useWords();
  const heading = <th scope="row">{name} {unit !== "" && <span className="unit">{unit}</span>}</th>;
  if (closed.mean === null || open.mean === null || gain.mean === null) {
    return <tr>{heading}<td className="figure">–</td><td className="figure">–</td><td className="quiet">{words.t("panels.overview.noYield")}</td></tr>;
  }
  const difference = { mean: gain.mean * times, halfWidth: gain.halfWidth === null ? null : gain.halfWidth * times };
  const decimals = estimateDecimals(difference);
  return (
    <tr>
      {heading}
      <td className="figure">{words.number(closed.mean * times, decimals)}</td>
      <td className="figure">{words.number(open.mean * times, decimals)}</td>
      <td className="figure wide">
        <b>{difference.mean > 0 ? "+" : ""}{words.number(difference.mean, decimals)}</b>
        {difference.halfWidth !== null && <> ± {words.number(difference.halfWidth, decimals)}</>}
        <Whisker estimate={difference} now={0} />
      </td>
    </tr>
  );
}

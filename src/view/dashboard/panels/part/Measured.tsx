import type { ChartView, LineView, PartStory } from "#loop";
import { characteristicName } from "../../words/names.ts";
import { noSpecification, specText } from "../../words/specText.ts";
import { useWords } from "../../words/useWords.tsx";
import { decimalsOf } from "../../words/words.ts";
import { isWithin } from "./isWithin.ts";

type Measurement = PartStory["measured"][number] & {
  /** How often the part had been sent back before, where it is known. */
  readonly reworks?: number;
};

interface Props {
  readonly line: LineView;
  readonly charts: readonly ChartView[];
  readonly measured: readonly Measurement[];
}

/** What was measured on a part, against what the customer allows. */
export function Measured({ line, charts, measured }: Props) {
  const words = useWords();
  if (measured.length === 0) return <p className="empty">{words.t("panels.part.nothingMeasured")}</p>;
  return (
    <table className="measured">
      <caption className="unseen">{words.t("panels.part.measured")}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t("panels.part.characteristic")}</th>
          <th scope="col" className="figure">{words.t("panels.part.value")}</th>
          <th scope="col" className="figure">{words.t("panels.part.specification")}</th>
          <th scope="col">{words.t("panels.part.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {measured.map(({ characteristic, value, at, reworks = 0 }, index) => {
          const unit = line.characteristics.find(({ id }) => id === characteristic)?.unit ?? "";
          const spec = charts.find((chart) => chart.characteristic === characteristic) ?? noSpecification;
          const isGood = isWithin(value, spec);
          return (
            <tr key={`${index} ${at}`} className={isGood ? "" : "is-out"}>
              <th scope="row">{characteristicName(line, words, characteristic)}<span className="below">{words.clock(at)}{reworks > 0 && ` · ${words.t("history.afterRework", { times: words.number(reworks, 0) })}`}</span></th>
              <td className="figure"><b>{words.quantity(value, unit, decimalsOf(value))}</b></td>
              <td className="figure">{specText(spec, unit, words)}</td>
              <td>{words.t(`panels.part.${isGood ? "within" : "outside"}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import type { Tolerances } from "#design";
import type { LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { decimalsOf } from "../../../words/words.ts";
import { NoStudy } from "../NoStudy.tsx";
import { factorName } from "../names.ts";
import type { DesignViewProps } from "../view.ts";

/** How much each thing that varies may vary, at the design that the study proposes. */
export function TolerancesView({ line, study, onShow }: DesignViewProps) {
  const words = useWords();
  if (study.is !== "done") return <NoStudy study={study} onShow={onShow} />;
  return (
    <>
      <h2 className="lead">{words.t(`design.tolerances.lead.${study.result.proposal}`)}</h2>
      <p className="note">{words.t("design.tolerances.about")}</p>
      {study.result.tolerances.map((tolerances) => <Characteristic key={tolerances.characteristic} line={line} tolerances={tolerances} />)}
    </>
  );
}

function Characteristic({ line, tolerances }: { readonly line: LineView; readonly tolerances: Tolerances }) {
  const words = useWords();
  const { characteristic, unit, nominal, lower, upper, finding, contributors, methods } = tolerances;
  const decimals = decimalsOf(Math.max(...[nominal, lower ?? 0, upper ?? 0].map(Math.abs)));
  const limit = (value: number | null): string => (value === null ? words.t("design.tolerances.noLimit") : words.number(value, decimals));
  const tolerance = (value: number): string => words.number(value, decimalsOf(value));
  return (
    <>
      <h3>{factorName(line, words, characteristic)}</h3>
      <p className="note">{words.t("design.tolerances.spec", { nominal: words.number(nominal, decimals), lower: limit(lower), upper: limit(upper), unit })}</p>
      {finding !== null ? <p className="problem">{words.t(`design.tolerances.${finding}`)}</p> : (
        <table className="tolerances">
          <caption className="unseen">{words.t("design.tolerances.caption", { characteristic: factorName(line, words, characteristic) })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.t("design.tolerances.contributor")}</th>
              {methods.map(({ id }) => <th key={id} scope="col" className="figure">{words.t(`design.tolerances.${id}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {contributors.toSorted((left, right) => right.share - left.share).slice(0, 6).map((one) => (
              <tr key={`${one.at ?? ""}/${one.id}`}>
                <th scope="row">{factorName(line, words, one.id)}{one.unit !== "" && <> <span className="unit">{one.unit}</span></>}<span className="below">{one.at !== null && `${placeName(line, words, { station: one.at })} · `}{words.t("design.tolerances.share", { share: words.percent(one.share, 0) })}</span></th>
                <td className="figure">± {tolerance(one.present)}</td><td className="figure">± {tolerance(one.worstCase)}</td><td className="figure">± {tolerance(one.rss)}</td><td className="figure">± {tolerance(one.monteCarlo)}</td>
              </tr>
            ))}
            <tr><th scope="row">{words.t("design.response.yield")}</th>{methods.map(({ id, yield: share }) => <td key={id} className="figure">{words.percent(share, 1)}</td>)}</tr>
            <tr><th scope="row">{words.t("design.tolerances.cost")}</th>{methods.map(({ id, relativeCost }) => <td key={id} className="figure">{words.number(relativeCost, 2)}</td>)}</tr>
          </tbody>
        </table>
      )}
    </>
  );
}

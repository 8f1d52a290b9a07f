import type { Outlook, StudyResult } from "#design";
import type { LineView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { settingDecimals } from "../../../words/words.ts";
import { DotPlot } from "../DotPlot.tsx";
import { NoStudy } from "../NoStudy.tsx";
import type { DesignViewProps } from "../view.ts";

/** So many designs stand in the table. */
const most = 10;

/** Designs that no other beats in price, yield and cost at once. */
export function FrontView({ line, study, onShow }: DesignViewProps) {
  return study.is === "done" ? <Front line={line} result={study.result} /> : <NoStudy study={study} onShow={onShow} />;
}

function Front({ line, result: { front, candidates, proposal } }: { readonly line: LineView; readonly result: StudyResult }) {
  const words = useWords();
  if (front.length === 0) return <p className="empty">{words.t("design.front.none")}</p>;
  const yields = front.map((one) => one.yield);
  const [low, high] = [Math.min(...yields), Math.max(...yields)];
  const marked = candidates.filter(({ cost }) => Number.isFinite(cost)).filter(({ id }) => id === "keep" || id === proposal);
  return (
    <>
      <h2 className="lead">{words.t("design.front.lead", { count: front.length })}</h2>
      <DotPlot
        dots={[
          ...front.map(({ cost, price, yield: share }) => ({ x: cost, y: price, weight: high === low ? 0.6 : 0.12 + (0.88 * (share - low)) / (high - low) })),
          ...marked.map(({ id, cost, price }) => ({ x: cost, y: price, text: words.t(`design.candidates.${id}`) })),
        ]}
        xName={`${words.t("design.response.cost")}, ${line.currency}`} yName={`${words.t("design.front.price")}, ${line.currency}`}
        label={words.t("design.front.label", { count: front.length, low: words.percent(low, 0), high: words.percent(high, 0) })}
      />
      <p className="note">{words.t("design.front.about", { low: words.percent(low, 0), high: words.percent(high, 0) })}</p>
      <FrontTable line={line} front={front} />
    </>
  );
}

function FrontTable({ line, front }: { readonly line: LineView; readonly front: readonly Outlook[] }) {
  const words = useWords();
  const ordered = front.toSorted((left, right) => right.money.mean - left.money.mean).slice(0, most);
  return (
    <table>
      <caption className="unseen">{words.t("design.front.caption")}</caption>
      <thead>
        <tr>
          {line.design.map(({ id, name, unit }) => <th key={id} scope="col" className="figure">{words.name(name)} <span className="unit">{unit}</span></th>)}
          <th scope="col" className="figure">{words.t("design.front.price")} <span className="unit">{line.currency}</span></th>
          <th scope="col" className="figure">{words.t("design.response.yield")}</th>
          <th scope="col" className="figure">{words.t("design.response.cost")} <span className="unit">{line.currency}</span></th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ design, price, yield: share, cost }) => (
          <tr key={design.join()}>
            {line.design.map(({ id, range }, index) => <td key={id} className="figure">{words.number(design[index] ?? Number.NaN, settingDecimals(range))}</td>)}
            <td className="figure">{words.number(price, 1)}</td>
            <td className="figure">{words.percent(share, 1)}</td>
            <td className="figure">{words.number(cost, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

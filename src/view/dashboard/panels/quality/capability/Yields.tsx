import type { LineView, YieldView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { ParetoChart } from "./ParetoChart.tsx";

interface Props {
  readonly yields: YieldView;
  readonly line: LineView;
}

/** The three yields, what poor quality costs an hour, and what parts failed by. */
export function Yields({ yields, line }: Props) {
  const words = useWords();
  const { parts, seconds, firstPass, final, rolled, pareto } = yields;
  const figures = [["firstPass", firstPass], ["final", final], ["rolled", rolled]] as const;
  return (
    <>
      <h2 className="lead">{words.t("capability.lead", { firstPass: words.percent(firstPass) })}</h2>
      <dl className="counts yields">
        {figures.map(([id, share]) => (
          <div key={id}><dt>{words.t(`capability.yield.${id}`)}</dt><dd>{share === null ? "–" : words.percent(share)}</dd></div>
        ))}
      </dl>
      <p className="note">{words.t("capability.over", { count: parts, parts: words.number(parts, 0), span: words.span(seconds) })} {words.t("capability.yieldKey")}{rolled !== null && rolled > firstPass && <> {words.t("capability.rolledAbove")}</>}</p>
      <Cost yields={yields} currency={line.currency} />
      <h3>{words.t("capability.pareto.title")}</h3>
      {pareto.length === 0 ? <p className="empty">{words.t("capability.pareto.none")}</p> : <ParetoChart bars={pareto} line={line} />}
    </>
  );
}

/** What would not have been spent if all had been right the first time, an hour, and of sales. */
function Cost({ yields: { cost, seconds }, currency }: { readonly yields: YieldView; readonly currency: string }) {
  const words = useWords();
  if (cost === null) return <p className="note">{words.t("capability.cost.unpriced")}</p>;
  if (!(seconds > 0)) return <p className="note">{words.t("capability.cost.early")}</p>;
  const perHour = words.money((cost.poor / seconds) * 3600, currency);
  return (
    <p className="cost">
      {cost.poorOfSales === null
        ? words.t("capability.cost.unsold", { perHour })
        : words.t("capability.cost.says", { perHour, share: words.percent(cost.poorOfSales) })}
    </p>
  );
}

import type { StudyResult } from "#design";
import type { LineView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { DotPlot } from "../DotPlot.tsx";
import { factorName } from "../names.ts";

/** Where a plan tries the first two design parameters, and what it is good for. */
export function PlanPicture({ line, result }: { readonly line: LineView; readonly result: StudyResult }) {
  const words = useWords();
  const { plan, factors, noises } = result;
  const [first, second] = factors;
  if (first === undefined) return null;
  const name = words.t(`design.plan.${plan.kind}`);
  const axis = (factor: typeof first): string => `${factorName(line, words, factor.id)}, ${factor.unit}`;
  return (
    <>
      <h3>{words.t("design.study.plan")}</h3>
      {second !== undefined && (
        <DotPlot
          dots={result.designs.map(([x = 0, y = 0]) => ({ x, y }))} xName={axis(first)} yName={axis(second)}
          label={words.t("design.study.planLabel", { plan: name, count: result.designs.length })}
        />
      )}
      <p className="note">
        {words.t("design.study.planFacts", { plan: name, points: words.number(plan.points.length, 0), runs: words.number(result.runs, 0), efficiency: words.percent(plan.dEfficiency, 0) })}{" "}
        {plan.resolution !== null && words.t("design.study.resolution", { resolution: plan.resolution })}{" "}
        {noises.length > 0 && words.t("design.study.noises", { names: noises.map(({ id }) => factorName(line, words, id)).join(", ") })}
      </p>
    </>
  );
}

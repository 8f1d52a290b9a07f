import type { Decision } from "#optimizer";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly decision: Decision;
  readonly currency: string;
}

/** How surely the best of the alternatives was found, where futures were run for it. */
export function Selection({ decision: { selection }, currency }: Props) {
  const words = useWords();
  if (selection === undefined) return null;
  const { probability, indifference, replications, runs } = selection;
  const facts = { indifference: `${words.money(indifference, currency)}/h`, count: replications, runs: words.number(runs, 0) };
  return (
    <>
      <dt>{words.t("flow.surely")}</dt>
      <dd>{probability === null ? words.t("flow.unsure", facts) : words.t("flow.selected", { ...facts, probability: words.percent(probability, 0) })}</dd>
    </>
  );
}

import { memo } from "react";
import type { CapabilityView } from "#loop";
import { specText } from "../../../words/specText.ts";
import { type Words, decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { Histogram } from "./Histogram.tsx";
import { IndexTable } from "./IndexTable.tsx";
import { fitOf } from "./fit.ts";

interface Props {
  readonly capability: CapabilityView;
  readonly name: string;
  readonly unit: string;
}

/** How the values of one characteristic lie between its limits: in a sentence, as a histogram, and by the indices. */
export const CharacteristicCapability = memo(function CharacteristicCapability({ capability, name, unit }: Props) {
  const words = useWords();
  const { count, mean, within, overall, indices, firstPass } = capability;
  const fit = fitOf(capability);
  const decimals = decimalsOf(overall);
  return (
    <>
      <p>
        {fit === "unlimited"
          ? words.t("capability.fit.unlimited")
          : <>{words.t("capability.firstPass", { share: words.percent(firstPass), spec: specText(capability, unit, words) })} <span className={fit === "wide" ? "attention-text" : ""}>{words.t(`capability.fit.${fit}`)}</span></>}
      </p>
      <Histogram capability={capability} name={name} unit={unit} />
      {indices !== null && <IndexTable indices={indices} name={name} />}
      <p className="note">
        {words.t("capability.spread", { count, values: words.number(count, 0), mean: words.quantity(mean, unit, decimals), within: words.quantity(within, unit, decimals), overall: words.quantity(overall, unit, decimals) })}{" "}
        {normalityText(capability, unit, words)}
      </p>
    </>
  );
}, (before, now) => before.name === now.name && before.unit === now.unit && isSame(before.capability, now.capability));

/** Whether values are normal, and where they are not, what their percentiles say. */
function normalityText({ normality, percentiles, count, indices }: CapabilityView, unit: string, words: Words): string {
  if (normality === null) return words.t("capability.normality.unknown");
  const test = { statistic: words.number(normality.statistic, 2), p: probability(normality.pValue, words) };
  if (normality.pValue >= 0.05) return words.t("capability.normality.normal", test);
  const not = words.t("capability.normality.not", test);
  if (percentiles === null) return indices === null ? not : `${not} ${words.t("capability.normality.few", { values: words.number(count, 0) })}`;
  const { low, median, high, pp, ppk } = percentiles;
  const figure = (value: number): string => words.number(value, decimalsOf((high - low) / 2));
  return `${not} ${words.t(pp === null ? "capability.normality.oneSided" : "capability.normality.percentiles", {
    pp: words.number(pp ?? 0, 2), ppk: words.number(ppk, 2), low: figure(low), median: figure(median), high: words.quantity(high, unit, decimalsOf((high - low) / 2)),
  })}`;
}

function probability(p: number, words: Words): string {
  return p < 0.001 ? `< ${words.number(0.001, 3)}` : `= ${words.number(p, p < 0.1 ? 3 : 2)}`;
}

/** Whether two views are of the same values: a new value moves the mean. */
function isSame(before: CapabilityView, now: CapabilityView): boolean {
  const keys = ["characteristic", "count", "mean", "overall", "within", "lowerSpec", "upperSpec", "target", "firstPass"] as const;
  return keys.every((key) => before[key] === now[key]);
}

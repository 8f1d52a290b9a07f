import type { StationView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { type Words, decimalsOf } from "../../../words/words.ts";
import type { Evidence, Verdict } from "./belief.ts";

interface Props {
  readonly evidence: Evidence;
  readonly sensor: StationView["sensors"][number];
  readonly state: Verdict["state"];
}

/** What a sensor itself shows, in a sentence. */
export function Question({ evidence, sensor, state }: Props) {
  const words = useWords();
  if (state === "too-little-data") return null;
  return <p className="note">{sentenceOf(evidence, sensor.unit, words)}</p>;
}

function sentenceOf({ kind, observed, byProcess, sd, parts }: Evidence, unit: string, words: Words): string {
  const count = words.number(parts, 0);
  switch (kind) {
    case "repeats":
      return words.t("sensors.seen.repeats", { count: words.number(observed, 0), usual: words.number(byProcess ?? 1, 1) });
    case "missing":
      return words.t("sensors.seen.missing", { share: words.percent(observed, 0), parts: count, usual: words.percent(byProcess ?? 0) });
    case "scatter":
      return words.t("sensors.seen.scatter", { parts: count, ...figures({ observed, sd }, squared(unit), words) });
    case "reading":
    case "characteristic":
    case "sensor":
    case "siblings":
      return words.t("sensors.seen.reading", { parts: count, ...figures({ observed, sd }, unit, words) });
  }
}

function figures({ observed, sd }: { readonly observed: number; readonly sd: number }, unit: string, words: Words): { readonly by: string; readonly sd: string } {
  const decimals = decimalsOf(Math.max(Math.abs(observed), sd));
  return { by: signed(words, observed, { unit, decimals }), sd: words.quantity(sd, unit, decimals) };
}

/** A change with its sign. */
export function signed(words: Words, value: number, { unit, decimals }: { readonly unit: string; readonly decimals: number }): string {
  const text = words.quantity(value, unit, decimals);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}

/** The unit of a variance. */
export function squared(unit: string): string {
  return unit === "" || unit === "1" ? unit : `(${unit})²`;
}

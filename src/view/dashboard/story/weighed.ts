import type { LineView, Summary } from "#loop";
import type { Alternative, Decision } from "#optimizer";
import { subjectName } from "../words/names.ts";
import { type Words, sentence } from "../words/words.ts";
import type { Turn } from "./turn.ts";

/** A tool that is worn less than this share of its limit is not worth a word. */
const worthAWord = 0.4;

/** What was weighed about the tool of the machine that a caption tells of: why it is changed, or why it is steered meanwhile. Null where there is nothing to say. */
export function weighedText({ happening, kind }: Turn, { line, summary }: { readonly line: LineView; readonly summary: Pick<Summary, "decisions" | "lives"> }, words: Words): string | null {
  if (happening === null || happening.station === null || (kind !== "correct" && kind !== "maintain")) return null;
  const { station, machine, facts } = happening;
  if (kind === "maintain") {
    const costs = costsOf(summary.decisions.find(({ id }) => id === facts["decision"]) ?? null, line, words);
    return costs === null ? null : words.t("story.weighed.maintain", costs);
  }
  const against = line.stations.find(({ id }) => id === station)?.setPoints.find(({ id }) => id === facts["setPoint"])?.against ?? null;
  const worn = summary.lives.find((life) => life.station === station && life.machine === machine && life.tool === against && life.level > worthAWord * life.limit);
  if (worn === undefined) return null;
  const tool = subjectName(line, words, { station, about: worn.tool });
  const newest = summary.decisions.find((decision) => decision.kind === "maintenance" && decision.station === station && decision.machine === machine && decision.about === worn.tool && decision.at <= happening.at);
  const costs = newest?.chosen === "wait" ? costsOf(newest, line, words) : null;
  if (costs !== null) return sentence(words.t("story.weighed.steered", { tool, ...costs }));
  return sentence(words.t("story.weighed.early", { tool, level: words.number(worn.level, 2), limit: words.quantity(worn.limit, worn.unit, 2) }));
}

/** What changing a tool now and going on would cost, each until its planned change; null where that was not weighed. */
export function costsOf(decision: Decision | null, { currency }: Pick<LineView, "currency">, words: Words): { readonly now: string; readonly wait: string } | null {
  const costOf = (wanted: string): Alternative["cost"] => decision?.considered.find(({ id }) => id === wanted)?.cost;
  const [now, wait] = [costOf("maintain-now"), costOf("wait")];
  return now === undefined || wait === undefined ? null : { now: words.money(now.mean, currency), wait: words.money(wait.mean, currency) };
}

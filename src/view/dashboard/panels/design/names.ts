import type { LineView } from "#loop";
import { type Words, spoken } from "../../words/words.ts";

/** What a design parameter, a noise factor or a product of them (`a·b`, `a²`) is called. What is made on the way and has no name in the line is called by its id. */
export function factorName(line: LineView, words: Words, id: string): string {
  return id.split("·").map((factor) => (factor.endsWith("²") ? `${single(line, words, factor.slice(0, -1))}²` : single(line, words, factor))).join(" · ");
}

function single(line: LineView, words: Words, id: string): string {
  const all = [...line.design, ...line.environment, ...line.materials.flatMap(({ properties }) => properties), ...line.stations.flatMap(({ tools }) => tools), ...line.characteristics];
  const found = all.find((one) => one.id === id);
  return found === undefined ? words.t(`design.source.${id}`, { defaultValue: spoken(id) }) : words.name(found.name);
}

import type { LineView } from "#loop";
import { type Words, spoken } from "./words.ts";

/** The name of a station, and with a machine, of one of its machines, counted from 1 for people. */
export function placeName(line: LineView, words: Words, place: { readonly station: string; readonly machine?: number | undefined }): string {
  const station = line.stations.find(({ id }) => id === place.station);
  const name = station === undefined ? place.station : words.name(station.name);
  return place.machine === undefined || place.machine < 0 || (station?.machines ?? 2) === 1 ? name : `${name} ${place.machine + 1}`;
}

/** A part by what it is and its number, as `HBM stack, no. 534`; `product` is the index of what it is, null where that is not known. */
export function partName(line: LineView, words: Words, { product, serial }: { readonly product: number | null; readonly serial: number }): string {
  const { products } = line.floor;
  const name = products[product ?? (products.length === 1 ? 0 : -1)]?.name ?? null;
  const number = words.number(serial, 0);
  return name === null ? words.t("panels.part.title", { serial: number }) : words.t("panels.part.named", { name: words.name(name), serial: number });
}

/** The name of a characteristic. */
export function characteristicName(line: LineView, words: Words, id: string): string {
  const found = line.characteristics.find((characteristic) => characteristic.id === id);
  return found === undefined ? spoken(id) : words.name(found.name);
}

/** What a kind of decision is called. */
export function kindName(line: LineView, words: Words, kind: string): string {
  const maker = line.makers.find((maker) => maker.kind === kind);
  return maker === undefined ? words.t(`panels.decisions.kind.${kind}`, { defaultValue: spoken(kind) }) : words.name(maker.name);
}

/** What a rule of a control chart is called; one that nobody has named is called by its id. */
export function ruleName(words: Words, rule: string): string {
  return words.t(`panels.rule.${rule}.name`, { defaultValue: spoken(rule) });
}

/** The name of an alternative: its decision maker's, else the dashboard's; one that nobody has named is called by its id. */
export function choiceName(line: LineView, words: Words, { kind, id }: { readonly kind: string; readonly id: string }): string {
  const name = line.makers.find((maker) => maker.kind === kind)?.alternatives[id];
  return name === undefined ? words.t(`panels.alternative.${id}`, { defaultValue: spoken(id) }) : words.name(name);
}

/** The name of whatever a decision is about: a characteristic, a set point, a sensor, money, or a wear. */
export function subjectName(line: LineView, words: Words, subject: { readonly station: string; readonly about: string }): string {
  const { about } = subject;
  if (about === "wip-limit") return words.t("flow.parts");
  if (about === "buffer") return words.t("flow.places");
  if (about === "batch") return words.t("flow.batch");
  if (about === "money" || about === "yield") return words.t(`panels.decisions.${about}`);
  const station = line.stations.find(({ id }) => id === subject.station);
  const named = [...line.characteristics, ...(station?.setPoints ?? []), ...(station?.tools ?? []), ...(station?.sensors ?? []), ...line.materials.flatMap(({ properties }) => properties), ...line.environment, ...line.design].find(({ id }) => id === about);
  return named === undefined ? words.t(`upkeep.subject.${about}`, { defaultValue: spoken(about) }) : words.name(named.name);
}

import { type Becoming, becomingsOf, splitsOf } from "./becomes.ts";
import type { CompiledLine } from "./compiled.ts";
import type { CompiledCount, CompiledStep } from "./compiledFlow.ts";
import { constraintOf } from "./constraint.ts";
import { isUsedUp, leavingPerPart, lotsPerPart, machineSeconds } from "./load.ts";

/** What becomes of a part, in lots by product: on average over the parts that are at a station. */
export interface PartFate {
  /** Finished products that it ends in when all goes well. */
  readonly ends: readonly CompiledCount[];
  /** What is scrapped of it when it is made out of specification, where that is found: at the next station that grades on its way, or as finished products. */
  readonly lost: readonly CompiledCount[];
  /**
   * Finished products that another part brings in its stead when it is lost: all that it would have been where it is lost ahead of the bottleneck, or is one of
   * more components than are needed; none behind the bottleneck, or of a line that is fed more slowly than it works.
   */
  readonly replaced: readonly CompiledCount[];
}

/** Worked out once a line: they are asked with every decision. */
const known = new WeakMap<CompiledLine, ReadonlyMap<number, PartFate>>();

/** What becomes of the parts of a station, by index; of -1, of the products that leave the line. */
export function fateAt(line: CompiledLine, station: number): PartFate {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found.get(station) ?? { ends: [], lost: [], replaced: [] };
}

/** A line with what is known of the ways through it, so that ways that meet again are followed once. */
interface Ways {
  readonly line: CompiledLine;
  readonly becomings: readonly Becoming[];
  /** By step: what is scrapped of a bad part that comes to it. */
  readonly losses: Map<number, readonly Loss[]>;
  /** By product: what work at the bottleneck follows on its own way. */
  readonly seconds: Map<number, number>;
}

function workOut(line: CompiledLine): ReadonlyMap<number, PartFate> {
  const ways: Ways = { line, becomings: becomingsOf(line), losses: new Map(), seconds: new Map() };
  const lots = lotsPerPart(line);
  const leaving = leavingPerPart(line);
  const sold = line.products.flatMap((_, product) => (isUsedUp(line, product) || leaving <= 0 ? [] : [{ product, lots: (lots[product] ?? 0) / leaving }]));
  const fates = new Map<number, PartFate>([[-1, { ends: sold, lost: sold, replaced: [] }]]);
  for (const { index } of line.stations) {
    // By its first visit: what comes back has the rest of its way before it.
    const firsts = line.products.flatMap(({ firstStep }, product) => stepsFrom(line, firstStep).find((step) => step.station === index && (lots[product] ?? 0) > 0) ?? []);
    const all = firsts.reduce((sum, { product }) => sum + (lots[product] ?? 0), 0);
    fates.set(index, meanOf(firsts.map((step) => ({ share: (lots[step.product] ?? 0) / all, fate: fateFrom(ways, step) }))));
  }
  return fates;
}

/** The steps of a route from one on. */
function stepsFrom({ steps }: CompiledLine, from: number): readonly CompiledStep[] {
  const product = steps[from]?.product;
  const end = steps.findIndex((step, index) => index > from && step.product !== product);
  return steps.slice(from, end < 0 ? undefined : end);
}

function fateFrom(ways: Ways, step: CompiledStep): PartFate {
  const losses = lossesFrom(ways, step.index);
  const ends = (product: number): readonly CompiledCount[] => ways.becomings[product]?.ends ?? [];
  return {
    ends: ends(step.product),
    lost: added(losses),
    replaced: added(losses.flatMap((loss) => scaled(ends(loss.product), loss.lots * replacedShare(ways, loss)))),
  };
}

/** Lots of a product that are scrapped, after a step or at the end of their way (-1). */
interface Loss extends CompiledCount {
  readonly after: number;
}

/** Where what is bad of a part is scrapped, that comes to a step. */
function lossesFrom(ways: Ways, from: number): readonly Loss[] {
  const found = ways.losses.get(from) ?? followed(ways, from);
  ways.losses.set(from, found);
  return found;
}

function followed(ways: Ways, from: number): readonly Loss[] {
  const { line, becomings } = ways;
  const product = line.steps[from]?.product ?? -1;
  const losses = new Map<string, Loss>();
  const add = (lots: number, loss: Loss): void => {
    const at = `${loss.product}/${loss.after}`;
    losses.set(at, { ...loss, lots: (losses.get(at)?.lots ?? 0) + lots * loss.lots });
  };
  for (const step of stepsFrom(line, from)) {
    if (line.stations[step.station]?.grades === true) {
      add(1, { product, lots: 1, after: step.index });
      return [...losses.values()];
    }
    for (const part of step.splitsInto) for (const loss of lossesFrom(ways, line.products[part.product]?.firstStep ?? -1)) add(step.share * part.lots, loss);
  }
  if (!isUsedUp(line, product)) add(1, { product, lots: 1, after: -1 });
  for (const whole of becomings[product]?.wholes ?? []) for (const loss of lossesFrom(ways, assemblyOf(line, whole.product, product))) add(whole.lots, loss);
  return [...losses.values()];
}

/** The step of a whole that a component is built in at. */
function assemblyOf(line: CompiledLine, whole: number, component: number): number {
  return line.steps.findIndex(({ product, components }) => product === whole && components.some((one) => one.product === component));
}

/** Which share of what a lost lot would have brought another brings in its stead (throughput accounting: Corbett 1998). */
function replacedShare(ways: Ways, { product, after }: Loss): number {
  const { line, becomings } = ways;
  if (after >= 0 && becomings[product]?.isSpare === true) return 1;
  const { kind, station } = constraintOf(line);
  if (kind !== "station" || after < 0) return 0;
  const done = secondsOf(line, station, (step) => step.product === product && step.index <= after);
  const ahead = secondsOf(line, station, (step) => step.product === product && step.index > after) + secondsAfter(ways, station, product);
  return done + ahead > 0 ? ahead / (done + ahead) : 0;
}

/** Seconds of work at the bottleneck that are still to be done on what a lot becomes when it has gone its own way. */
function secondsAfter(ways: Ways, station: number, product: number): number {
  const { line, becomings, seconds } = ways;
  const found = seconds.get(product);
  if (found !== undefined) return found;
  const parts = splitsOf(line, product).map((part) => ({ ...part, from: line.products[part.product]?.firstStep ?? 0 }));
  const wholes = (becomings[product]?.wholes ?? []).map((whole) => ({ ...whole, from: assemblyOf(line, whole.product, product) }));
  const sum = [...parts, ...wholes].reduce((all, { product: next, lots, from }) => {
    const own = secondsOf(line, station, (step) => step.product === next && step.index >= from);
    return all + lots * (own + secondsAfter(ways, station, next));
  }, 0);
  seconds.set(product, sum);
  return sum;
}

function secondsOf(line: CompiledLine, station: number, isCounted: (step: CompiledStep) => boolean): number {
  const handling = line.stations[station]?.handling ?? 0;
  return line.steps.reduce((sum, step) => sum + (step.station === station && isCounted(step) ? step.share * machineSeconds(step, { pieces: 1, handling }) : 0), 0);
}

function meanOf(fates: readonly { readonly share: number; readonly fate: PartFate }[]): PartFate {
  const mean = (of: (fate: PartFate) => readonly CompiledCount[]): readonly CompiledCount[] => added(fates.flatMap(({ share, fate }) => scaled(of(fate), share)));
  return { ends: mean(({ ends }) => ends), lost: mean(({ lost }) => lost), replaced: mean(({ replaced }) => replaced) };
}

function scaled(counts: readonly CompiledCount[], by: number): readonly CompiledCount[] {
  return by === 0 ? [] : counts.map(({ product, lots }) => ({ product, lots: lots * by }));
}

function added(all: readonly CompiledCount[]): readonly CompiledCount[] {
  const sum = new Map<number, number>();
  for (const { product, lots } of all) sum.set(product, (sum.get(product) ?? 0) + lots);
  return [...sum].map(([product, lots]) => ({ product, lots }));
}

import { hashName, laterSeed } from "#kernel";
import type { CompiledLine } from "#line";
import { type Plant, advance, assumeDown, assumeLots, assumeMaintenance, assumeNoFailures, assumePartsSinceMaintenance, assumeUp, createPlant, order } from "#plant";
import type { Assumption } from "./assumption.ts";
import type { RecentEvent } from "./equipment.ts";
import { flowCommands } from "./flow.ts";
import { meanLots } from "./lots.ts";
import { fillSeconds, followedSeconds } from "./pace.ts";
import { renewKnownTools, startTools, withDrawnTools } from "./past.ts";
import { settle } from "./settle.ts";

/**
 * A model of the plant as it stands, which forecasts are forked from. It is made anew from the assumption at any time, so
 * nothing needs to keep it.
 */
export interface Model {
  readonly line: CompiledLine;
  readonly assumption: Assumption;
  /** The twin's own; it stands at the time that is assumed, and is never moved on. */
  readonly plant: Plant;
  /** Whether its machines have been down and maintained as those of the plant were; else they have failed by their own luck. */
  readonly isFollowing: boolean;
  /**
   * How far a move of a controller leaves its set point from where it should be, one standard deviation, by machine and set point: as far as an EWMA of
   * weight λ errs about a process that stands still, √(λ/(2 − λ)) standard deviations of a measurement (Roberts 1959).
   */
  readonly errors: readonly (readonly number[])[];
}

/** So many models for each hour that an empty line takes to fill, at least and at most. */
const models = { anHour: 6, least: 3, most: 64 } as const;

/**
 * What is not seen of the present (which parts wait where, what they have become so far) is drawn once a model. Forks of several
 * models are as far apart as that is uncertain: replication n is a fork of the (n mod this)-th. The longer parts stay in a line, the more of
 * what it does next rests on those that are in it, and the more models it takes.
 */
export function modelsOf(line: CompiledLine): number {
  return Math.max(models.least, Math.min(models.most, Math.ceil((models.anHour * fillSeconds(line)) / 3600)));
}

/** The model that a replication is forked from. */
export function modelFor(line: CompiledLine, assumption: Assumption, { seed, replication, design }: ModelOptions & { readonly replication: number }): Model {
  return startModel(line, assumption, { seed: laterSeed(seed, replication % modelsOf(line)), ...(design === undefined ? {} : { design }) });
}

export interface ModelOptions {
  /** Of what happened to parts and machines before: not seen, so drawn. */
  readonly seed: number;
  /** By parameter; the assumed design where left out. */
  readonly design?: Readonly<Record<string, number>>;
}

/** The warm-up, in times that an empty line takes to fill at its pace: buffers before the bottleneck fill slower than that. */
const fills = 4;

const built = new WeakMap<Assumption, Model[]>();

/**
 * A model of the plant at the time that is assumed. The plant begins empty when its run does; the model runs, over the last
 * hours, with the set points and tools as assumed, and every machine is down and maintained when that of the plant was: so that
 * parts wait where they wait in the plant, as far as the line model is right. In a line with operators, shifts or failures that
 * cannot be told so, machines of the model fail by their own luck.
 */
export function startModel(line: CompiledLine, assumption: Assumption, options: ModelOptions): Model {
  const key = JSON.stringify(options);
  const known = built.get(assumption) ?? [];
  const found = known.find((model) => model.line === line && JSON.stringify(optionsOf.get(model)) === key);
  if (found !== undefined) return found;
  const model = build(line, assumption, options);
  optionsOf.set(model, options);
  // Those of two designs.
  built.set(assumption, [...known, model].slice(-2 * modelsOf(line)));
  return model;
}

const optionsOf = new WeakMap<Model, ModelOptions>();

function build(line: CompiledLine, assumption: Assumption, { seed, design }: ModelOptions): Model {
  const warmup = Math.min(assumption.at, fills * fillSeconds(line), followedSeconds(line));
  const begin = assumption.at - warmup;
  const assumed = Object.fromEntries(line.design.map((name, index) => [name, assumption.design[index] ?? 0]));
  const plant = createPlant(line, { seed: ownSeed(seed, "before"), design: { ...assumed, ...design }, startsAt: begin });
  const isFollowing = canFollow(line);
  const drawn = withDrawnTools(assumption, ownSeed(seed, "tools"));
  startTools(plant, drawn, { seconds: warmup, seed: ownSeed(seed, "tools before") });
  setRecipe(plant, assumption.setPoints);
  giveStandingOrders(plant, assumption);
  if (isFollowing) {
    assumeNoFailures(plant);
    line.stationOfMachine.forEach((_, machine) => assumePartsSinceMaintenance(plant, machine, Number.NEGATIVE_INFINITY));
    const { recent } = assumption.equipment;
    for (const machine of downAt(assumption, begin)) assumeDown(plant, machine);
    const maintained = new Set<number>();
    for (const [nth, event] of recent.entries()) {
      if (event.at <= begin || event.at > assumption.at) continue;
      advance(plant, event.at - begin);
      befall(plant, event);
      if (event.event === "maintained" && isLast(recent, nth)) maintained.add(event.machine);
      renewKnownTools(plant, drawn, { machines: maintained, seconds: warmup });
    }
  }
  advance(plant, warmup);
  // What is down now is down in the model, also where its failure is no longer among the newest events.
  if (isFollowing) for (const [machine, since] of assumption.equipment.down.entries()) if (since >= 0) assumeDown(plant, machine);
  assumeLots(plant, meanLots(line));
  // Maintenance has brought set points back to the recipe's, also where they were moved since.
  setRecipe(plant, assumption.setPoints);
  return { line, assumption, plant, isFollowing, errors: settle(line, { ...assumption, steering: line.controls.map(({ weights: { level } }) => Math.sqrt(level / (2 - level))) }, assumption.design).scatter };
}

/** Whether what machines tell of themselves is enough to put a model's machines where the plant's are. */
function canFollow({ stations, pools }: CompiledLine): boolean {
  return pools.length === 0 && stations.every(({ shift, preventive }) => shift === null && preventive.length === 0);
}

/** Whether no later event says that the machine of one was maintained. */
function isLast(recent: readonly RecentEvent[], nth: number): boolean {
  return !recent.some(({ machine, event }, later) => later > nth && event === "maintained" && machine === recent[nth]?.machine);
}

function befall(plant: Plant, { machine, event }: RecentEvent): void {
  switch (event) {
    case "failed":
      return assumeDown(plant, machine);
    case "repaired":
      return assumeUp(plant, machine);
    case "maintenance-started":
      return assumeMaintenance(plant, machine);
    case "maintained":
      return;
  }
}

/** Machines that were down at a time: those that were repaired after it before they failed again, and those that are down since. */
function downAt({ equipment }: Assumption, at: number): readonly number[] {
  return equipment.down.flatMap((since, machine) => {
    const next = equipment.recent.find((event) => event.machine === machine && event.at > at && (event.event === "failed" || event.event === "repaired"));
    return next?.event === "repaired" || (next === undefined && since >= 0 && since <= at) ? [machine] : [];
  });
}

/** Set points by machine, counted through all stations. */
export function setRecipe(plant: Plant, setPoints: readonly (readonly number[])[]): void {
  for (const station of plant.line.stations) {
    for (let machine = 0; machine < station.machines; machine += 1) {
      station.recipe.forEach(({ id, setPoint }, index) => {
        const value = setPoints[station.firstMachine + machine]?.[index] ?? setPoint;
        order(plant, { type: "set-point", station: station.id, machine, setPoint: id, value });
      });
    }
  }
}

/** What the plant was ordered of its flow and its gauges and still keeps to. */
export function giveStandingOrders(plant: Plant, { sampling, flow }: Assumption): void {
  plant.line.characteristics.forEach(({ id, every }, index) => {
    const present = sampling[index] ?? every;
    if (present !== every) order(plant, { type: "sample", characteristic: id, every: present });
  });
  for (const command of flowCommands(plant.line, flow)) order(plant, command);
}

/** A seed of the twin's own: never the plant's, so that a forecast cannot know the plant's luck. */
export function ownSeed(seed: number, purpose: string | number): number {
  const [high, low] = hashName(seed, `twin/forecast/${purpose}`);
  return (high & 0x1f_ffff) * 0x1_0000_0000 + low;
}

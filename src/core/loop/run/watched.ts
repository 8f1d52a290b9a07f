import { type Plain, type Snapshot, copyPlain } from "#kernel";
import type { Command, CompiledLine } from "#line";
import { OrderError, type Plant, loadPlant, order, savePlant } from "#plant";
import { type Observation, type Sensing, type SensingOptions, attachSensing } from "#sensing";
import { takeRefusal } from "./answers.ts";
import { type Brain, type Order, act, createBrain, loadBrain, noticeOrder, saveBrain } from "../brain/brain.ts";

/** A plant, the eyes on it, and the brain that knows it by them. */
export interface Watched {
  readonly plant: Plant;
  readonly sensing: Sensing;
  readonly brain: Brain;
}

/** A watched plant as a snapshot's parts; plain data and typed arrays. */
export interface SavedWatched {
  readonly plant: Snapshot;
  readonly waiting: readonly Observation[];
  readonly brain: Plain;
}

export function saveWatched({ plant, sensing, brain }: Watched): SavedWatched {
  return { plant: savePlant(plant), waiting: sensing.waiting(), brain: saveBrain(brain) };
}

/** One that goes on exactly as the saved one would have. Takes over what it is given. */
export function loadWatched(line: CompiledLine, saved: SavedWatched, options: SensingOptions = {}): Watched {
  const plant = loadPlant(line, saved.plant);
  const brain = createBrain(line, plant.seed);
  loadBrain(brain, saved.brain);
  return { plant, sensing: attachSensing(plant, saved.waiting, { status: true, ...options }), brain };
}

/** A copy with the same luck; from here on the two know nothing of one another. */
export function forkWatched(watched: Watched): Watched {
  const { brain, ...saved } = saveWatched(watched);
  return loadWatched(watched.plant.line, { ...saved, brain: copyPlain(brain) });
}

/** The brain decides, and `carryOut` tells the plant. What the plant can't do it refuses: that is put on record, and the run goes on. */
export function runLoop(watched: Watched, now: number, carryOut: (command: Order) => void): void {
  for (const command of act(watched.brain, now)) {
    try {
      carryOut(command);
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      takeRefusal(watched.brain, command, { now, refusal: error.message });
    }
  }
}

/** The plant is told a command of its brain's own. Throws on one that is not possible; nothing is changed then. */
export function orderOf({ plant, brain }: Watched, now: number, command: Command): void {
  order(plant, command);
  if (command.type !== "fault") noticeOrder(brain, now, command);
}

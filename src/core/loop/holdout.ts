import { meanInterval } from "#kernel";
import { Count, type Plant } from "#plant";
import type { Estimate } from "#optimizer";
import { observe, takeHappenings } from "./brain.ts";
import { type Watched, forkWatched, runLoop } from "./watched.ts";

/**
 * What a design revision is held against: a copy of the plant and its loop as they stood when it was released, which goes
 * on with the old design, with the same luck and whatever else befalls the plant. What the plant makes more than its
 * holdout is the revision's, and neither the controllers' nor the drift's.
 */
export interface Holdout extends Watched {
  readonly data: HoldoutData;
}

/** Plain data, bounded. */
export interface HoldoutData {
  /** It is dropped then. */
  readonly until: number;
  /** Money that both have made when the present spell began; the first begins with the release. */
  spell: { readonly at: number; readonly plant: number; readonly holdout: number };
  /** The plant's lead in each spell so far, in money per hour: their mean is the whole lead since the release. */
  leads: number[];
}

const lifeSeconds = 4 * 3600;
const spellSeconds = 600;
/** So many spells after the revision's first part it is told what the revision has brought. */
const fewestSpells = 4;

/** Call it before the revision is released. */
export function startHoldout(watched: Watched, now: number): Holdout {
  const copy = forkWatched(watched);
  copy.brain.own.experiment = null;
  const money = moneyOf(watched.plant);
  return { ...copy, data: { until: now + lifeSeconds, spell: { at: now, plant: money, holdout: money }, leads: [] } };
}

/** One look of the holdout's loop at its plant, and of the accounts at that and at the plant with the revision. */
export function tickHoldout(holdout: Holdout, plant: Plant, at: { readonly now: number; readonly loop: "open" | "closed" }): void {
  observe(holdout.brain, holdout.sensing.take());
  if (at.loop === "closed") runLoop(holdout, at.now);
  takeHappenings(holdout.brain);
  account(holdout, plant, at.now);
}

/** What the revision has brought since its release, in money per hour; null before enough is known. `landedAt`: when its first part was finished. */
export function realisedGain({ data }: Holdout, landedAt: number | null): Estimate | null {
  return landedAt !== null && data.spell.at - landedAt >= fewestSpells * spellSeconds ? meanInterval(data.leads) : null;
}

/** Counts from the release on, with what the change itself has cost: changeovers, and parts that come later for them. */
function account({ plant: without, data }: Holdout, plant: Plant, now: number): void {
  const { spell, leads } = data;
  if (now - spell.at < spellSeconds) return;
  const money = { plant: moneyOf(plant), holdout: moneyOf(without) };
  const lead = money.plant - spell.plant - (money.holdout - spell.holdout);
  data.spell = { at: now, ...money };
  leads.push((lead * 3600) / (now - spell.at));
}

function moneyOf({ state }: Plant): number {
  return state.count[Count.money] ?? 0;
}

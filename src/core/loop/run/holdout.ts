import { meanInterval } from "#kernel";
import type { Command } from "#line";
import { OrderError, type Plant, book, moneyOf, order, tally } from "#plant";
import type { Estimate } from "#optimizer";
import { noticeOutsideOrder, observe, review, takeHappenings } from "../brain/brain.ts";
import { admit, takeBill } from "../brain/computing.ts";
import { rhythmOf } from "../brain/rhythm.ts";
import { type Watched, forkWatched, orderOf, runLoop } from "./watched.ts";

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
  /** It is dropped then; before the revision's first part is finished that is as long as is waited for it. */
  until: number;
  /** Money that both have made when the present spell began. Until the revision's first part is finished that is the release. */
  spell: { readonly at: number; readonly plant: number; readonly holdout: number };
  /** The plant's lead from the release to the first part, in money: what the change itself has cost, once. Null before. */
  change: number | null;
  /** The plant's lead in each spell since, in money per hour. */
  leads: number[];
}

/** Of a line of a part a minute or faster; longer of a slower one. */
const lifeSeconds = 4 * 3600;
/** So long is waited for the first part of a revision that is released from a part on. */
const longestWaitSeconds = 24 * 3600;
const spellSeconds = 600;
/** With so many spells it is told what the revision has brought. */
const fewestSpells = 4;

/** Call it before the revision is released. `waits`: whether that is from a later part on; else its four hours begin now. */
export function startHoldout(watched: Watched, now: number, waits = false): Holdout {
  const copy = forkWatched(watched);
  copy.brain.own.experiment = null;
  const money = moneyOf(watched.plant);
  return { ...copy, data: { until: now + (waits ? longestWaitSeconds : lifeSeconds) * rhythmOf(watched.plant.line).stretch, spell: { at: now, plant: money, holdout: money }, change: null, leads: [] } };
}

/** One look of the holdout's loop at its plant, and of the accounts at that and at the plant with the revision, of which parts are finished or not yet. */
export function tickHoldout(holdout: Holdout, plant: Plant, at: { readonly now: number; readonly loop: "open" | "closed"; readonly isLanded: boolean }): void {
  observe(holdout.brain, admit(holdout.brain.own.computing, holdout.plant.line, { observations: holdout.sensing.take(), now: at.now }), { now: at.now, isInvestigated: at.loop === "closed" });
  book(holdout.plant, "compute", -takeBill(holdout.brain.own.computing));
  review(holdout.brain, at.now);
  if (at.loop === "closed") runLoop(holdout, at.now, (command) => orderOf(holdout, at.now, command));
  takeHappenings(holdout.brain);
  if (!at.isLanded) return;
  if (holdout.data.change === null) holdout.data.until = Math.min(holdout.data.until, at.now + lifeSeconds * rhythmOf(plant.line).stretch);
  account(holdout, plant, at.now);
}

/** What a person orders of the plant is ordered here too, as far as this plant has it: the two have come apart, and a part may not have come here yet. */
export function orderHoldout({ plant, brain }: Holdout, command: Command, at: number): void {
  const possible = "parts" in command ? { ...command, parts: command.parts.filter((part) => part < tally(plant).entered) } : command;
  if (!isTaken(() => order(plant, possible))) return;
  if (possible.type !== "fault") noticeOutsideOrder(brain, at, possible);
}

/** Carries out what its brain has decided and a person has said yes to, as far as this plant can. */
export function orderIfPossible(holdout: Holdout, now: number, command: Command): void {
  isTaken(() => orderOf(holdout, now, command));
}

function isTaken(carryOut: () => void): boolean {
  try {
    carryOut();
    return true;
  } catch (error) {
    if (error instanceof OrderError) return false;
    throw error;
  }
}

/** What the revision brings, in money per hour since its first part, and what the change to it has brought, once: null before it is known. */
export function realisedGain({ data: { change, leads } }: Holdout): { readonly gain: Estimate | null; readonly change: number | null } {
  return { gain: leads.length >= fewestSpells ? meanInterval(leads) : null, change };
}

/** The change is an account of its own: changeovers, and parts that come later for them, happen once and say nothing of the hours that follow. */
function account({ plant: without, data }: Holdout, plant: Plant, now: number): void {
  const { spell, leads } = data;
  if (data.change !== null && now - spell.at < spellSeconds * rhythmOf(plant.line).stretch) return;
  const money = { plant: moneyOf(plant), holdout: moneyOf(without) };
  const lead = money.plant - spell.plant - (money.holdout - spell.holdout);
  data.spell = { at: now, ...money };
  if (data.change === null) data.change = lead;
  else leads.push((lead * 3600) / (now - spell.at));
}

import { realisedGain } from "#design";
import type { CompiledLine } from "#line";
import type { Estimate } from "#optimizer";
import type { DesignState } from "./summary.ts";

/** The design revisions of a run and what each was worth: the plant's lead over its shadow in spells of equal time. Plain data. */
export interface Revisions {
  all: Revision[];
  /** Money that plant and shadow have made when the present spell began. */
  spell: { at: number; plant: number; shadow: number } | null;
  /** The newest leads, in money per hour, oldest first. */
  leads: { readonly at: number; readonly moneyPerHour: number }[];
}

export interface Revision {
  readonly id: string;
  readonly releasedAt: number;
  readonly design: Readonly<Record<string, number>>;
  readonly predicted: Estimate | null;
  /** When its first part was finished. */
  landedAt: number | null;
  realised: Estimate | null;
}

const spellSeconds = 600;
const spellsBefore = 6;
const spellsAfter = { first: 4, last: 24 } as const;
const kept = 64;

export function firstRevision(line: CompiledLine): Revisions {
  const design = Object.fromEntries(line.design.map((name, index) => [name, line.nominalDesign[index] ?? 0]));
  return { all: [{ id: "A", releasedAt: 0, design, predicted: null, landedAt: 0, realised: null }], spell: null, leads: [] };
}

/** The name of the next revision: A, B, … Z, AA, AB, … */
export function nextRevision({ all }: Revisions): string {
  let name = "";
  for (let rest = all.length; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Takes the money of plant and shadow in; closes a spell when its time is over. */
export function noteMoney(revisions: Revisions, at: number, money: { readonly plant: number; readonly shadow: number }): void {
  const { spell } = revisions;
  if (spell !== null && at - spell.at < spellSeconds) return;
  if (spell !== null) {
    const lead = money.plant - spell.plant - (money.shadow - spell.shadow);
    revisions.leads.push({ at, moneyPerHour: (lead * 3600) / (at - spell.at) });
    if (revisions.leads.length > kept) revisions.leads.shift();
  }
  revisions.spell = { at, ...money };
}

/** Works out what the newest revision has brought so far. Returns it when that is known for the first time. */
export function judgeRevision(revisions: Revisions): Revision | null {
  const newest = revisions.all.at(-1);
  if (newest === undefined || newest.landedAt === null || revisions.all.length === 1) return null;
  const { landedAt, releasedAt } = newest;
  const before = revisions.leads.filter(({ at }) => at <= releasedAt).slice(-spellsBefore);
  const after = revisions.leads.filter(({ at }) => at - spellSeconds >= landedAt).slice(0, spellsAfter.last);
  if (before.length === 0 || after.length < spellsAfter.first) return null;
  const isFirst = newest.realised === null;
  newest.realised = realisedGain(before.map(({ moneyPerHour }) => moneyPerHour), after.map(({ moneyPerHour }) => moneyPerHour));
  return isFirst ? newest : null;
}

/** The revisions as they are shown. */
export function revisionsView({ all }: Revisions): DesignState["revisions"] {
  return all.map(({ id, releasedAt, design, predicted, realised }) => ({ id, releasedAt, design, predicted, realised }));
}

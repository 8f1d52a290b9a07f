import type { FieldLesson } from "#design";
import { meanInterval } from "#kernel";
import { type CompiledLine, moneyOfProduct } from "#line";
import type { Estimate } from "#optimizer";
import type { Completion } from "#sensing";
import { rhythmOf } from "./rhythm.ts";

/** What finished parts have brought in, spell by spell, and what that taught of released designs. Plain data, bounded. */
export interface Field {
  /** The present spell: when it began, and the money of its parts so far. */
  spell: { readonly from: number; readonly money: number };
  /** Money per hour of the last whole spells. */
  spells: number[];
  /** A design whose first parts have come, with the spells before it; null when none is watched. */
  watched: { readonly revision: string; readonly predicted: Estimate; readonly before: readonly number[] } | null;
  lessons: FieldLesson[];
}

/** Of a line of a part a minute or faster. */
const standardSpellSeconds = 600;
/** Four hours before a design and four after it are held against each other. */
const keptSpells = 24;
/** With fewer before it, or of it, nothing is learned of a design. */
const fewestSpells = 6;
const keptLessons = 20;

export function noField(): Field {
  return { spell: { from: 0, money: 0 }, spells: [], watched: null, lessons: [] };
}

/** A part has been finished, under a design. What is seen of it is its price or its scrap, its material and its rework. */
export function countCompletion(field: Field, line: CompiledLine, { completion, design }: { readonly completion: Completion; readonly design: readonly number[] }): void {
  const spellSeconds = standardSpellSeconds * rhythmOf(line).stretch;
  while (completion.at >= field.spell.from + spellSeconds) closeSpell(field, spellSeconds);
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const { reworkCost = 0 } = line.spec.product ?? {};
  const { price, materialCost, scrapCost } = moneyOfProduct(line, completion.product);
  const money = (completion.good ? price(scope) : -scrapCost) - materialCost(scope) - completion.reworks * reworkCost;
  field.spell = { from: field.spell.from, money: field.spell.money + money };
}

/** The first part of a design has been finished: from now on it shows what it brings, and the one before it no more. */
export function watchDesign(field: Field, revision: string, predicted: Estimate | null): void {
  conclude(field);
  field.watched = predicted === null || field.spells.length < fewestSpells ? null : { revision, predicted, before: field.spells };
  field.spells = [];
}

function closeSpell(field: Field, spellSeconds: number): void {
  field.spells = [...field.spells, (field.spell.money * 3600) / spellSeconds].slice(-keptSpells);
  field.spell = { from: field.spell.from + spellSeconds, money: 0 };
  if (field.spells.length >= keptSpells) conclude(field);
}

/** What was seen of the watched design so far is a lesson, if there is enough of it. */
function conclude(field: Field): void {
  const { watched, spells } = field;
  if (watched === null || spells.length < fewestSpells) return;
  field.lessons = [...field.lessons, { revision: watched.revision, predicted: watched.predicted, seen: difference(watched.before, spells) }].slice(-keptLessons);
  field.watched = null;
}

/** Of two means, with a 95 % interval; the two are not of the same luck. */
function difference(before: readonly number[], after: readonly number[]): Estimate {
  const [left, right] = [meanInterval(before), meanInterval(after)];
  const [a, b] = [left.halfWidth ?? 0, right.halfWidth ?? 0];
  return { mean: right.mean - left.mean, halfWidth: Math.sqrt(a * a + b * b) };
}

import type { Command } from "#line";
import { OrderError } from "./orderError.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** A design that parts are made to. */
export interface PlantRevision {
  readonly id: string;
  /** In the order of the line's design parameters. */
  readonly design: readonly number[];
  /** Number of the first part that is made to it. */
  readonly fromPart: number;
}

/**
 * The revision that a part is made to, by index: of those that it is of by its number, the one released last. Hot path: a line that
 * has had more than one asks for every part, and nearly always it is the last.
 */
export function revisionFor({ revisions }: Plant, part: number): number {
  let index = revisions.length - 1;
  while (index > 0 && part < (revisions[index]?.fromPart ?? 0)) index -= 1;
  return index;
}

/** A revision names every design parameter once, each within its range, and has a price; it begins with a part that has not entered. */
export function releaseRevision(plant: Plant, { revision, design, fromPart }: Extract<Command, { type: "release-revision" }>): void {
  const { line } = plant;
  const there = line.design.join(", ") || "none";
  for (const name of Object.keys(design)) if (!line.design.includes(name)) throw new OrderError(`unknown design parameter ${name}; there are ${there}`);
  const values = line.design.map((name) => {
    const value = Object.hasOwn(design, name) ? design[name] : undefined;
    if (value === undefined) throw new OrderError(`design.${name}: found nothing; a revision names every design parameter: ${there}`);
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [value, value];
    if (!(value >= lowest && value <= highest)) throw new OrderError(`design.${name}: found ${value}; it stays from ${lowest} to ${highest}`);
    return value;
  });
  const scope = new Float64Array(line.scopeLength);
  scope.set(values);
  for (const money of line.productMoney) {
    const price = money.price(scope);
    if (!Number.isFinite(price)) throw new OrderError(`revision ${revision}: found a price of ${price}; a design has a finite price`);
    const cost = money.materialCost(scope);
    if (!Number.isFinite(cost)) throw new OrderError(`revision ${revision}: found a material cost of ${cost}; a design has a finite one`);
  }
  plant.revisions.push({ id: revision, design: values, fromPart: firstPart(plant, revision, fromPart) });
}

function firstPart({ state: { count } }: Plant, revision: string, asked: number | undefined): number {
  const next = count[Count.entered] ?? 0;
  if (asked === undefined) return next;
  if (!Number.isSafeInteger(asked) || asked < 0) throw new OrderError(`revision ${revision}: found part ${asked}; a part's number is a whole number from 0`);
  if (asked < next) throw new OrderError(`revision ${revision}: found part ${asked}, which has entered; it can begin with part ${next} or a later one`);
  return asked;
}

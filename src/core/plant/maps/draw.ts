import { Stream } from "#kernel";
import { type CompiledMap, LineError } from "#line";
import { Chance } from "./chance.ts";
import { type Defects, anywhere, scatter } from "./ground.ts";
import { patterns } from "./patterns/patterns.ts";

/** More defects of one cause than this lie on no map. */
const most = 2000;

/** Draws where the defects of a part lie, given the numbers that the part was made under and the index of its draws. */
export type DrawMap = (scope: Float64Array, index: number) => Defects;

/**
 * The drawer of a map: as many defects of each cause as Poisson's law gives about the mean that its formula says, each cause with a
 * stream of its own, so that one more changes none of the others. Places are from -1 to 1 each way.
 * It throws a LineError where a mean is not a number.
 */
export function mapDrawer(map: CompiledMap, seed: number, name: string): DrawMap {
  const { shape, fields } = map;
  const background = new Stream(seed, `${name}/background`);
  const causes = map.patterns.map(({ pattern, defects }, at) => {
    const place = `${name}/${pattern}:${at}`;
    return { pattern, defects, place, stream: new Stream(seed, place), lasting: new Stream(seed, `${place}/lasting`) };
  });
  return (scope, index) => {
    const found: Defects = { x: [], y: [] };
    const anyPlace = new Chance(background, index);
    const ground = { shape, fields };
    scatter(found, { ground, count: anyPlace.poisson(meanOf(map.background(scope), `${name}/background`)) }, () => anywhere(ground, anyPlace));
    for (const { pattern, defects, place, stream, lasting } of causes) {
      const mean = meanOf(defects(scope), place);
      const chance = new Chance(stream, index);
      const count = mean === 0 ? 0 : chance.poisson(mean);
      if (count > 0) patterns[pattern](found, { ground, chance, count, lasting: new Chance(lasting, 0) });
    }
    return found;
  };
}

function meanOf(value: number, place: string): number {
  if (Number.isNaN(value)) throw new LineError(`${place}: the mean number of defects is not a number; its formula gives one for every part`);
  return Math.min(most, Math.max(0, value));
}

import { Stream, normalQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import { nominalConditions } from "./conditions.ts";
import { nominalValue, partModel } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";

/**
 * What the open lots of material are of, by property, for one run. What a lot adds to a characteristic that a controller holds, and shows most in, is in what the tools are believed to
 * be, for the controller's measurements show both as one: such a lot counts as of the mean. Of one that shows most elsewhere no tool is believed to have it: it is drawn.
 */
export function drawLots(line: CompiledLine, seed: number): readonly number[] {
  const { properties } = line.physics;
  if (properties.length === 0) return [];
  const stream = new Stream(seed, "twin/lots");
  const held = heldProperties(line);
  return properties.map(({ mean, sd }, index) => (sd === 0 || held[index] === true ? mean : mean + sd * normalQuantile(stream.uniform(index))));
}

/** Every open lot of the mean. */
export function meanLots({ physics: { properties } }: CompiledLine): readonly number[] {
  return properties.map(({ mean }) => mean);
}

const known = new WeakMap<CompiledLine, readonly boolean[]>();

/** By property: whether it shows most, in standard deviations from part to part, in a characteristic that a controller holds. */
function heldProperties(line: CompiledLine): readonly boolean[] {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found;
}

function workOut(line: CompiledLine): readonly boolean[] {
  const model = partModel(line);
  const { environment, properties, nominal } = line.physics;
  const scatter = partNoise(model, nominalConditions(line));
  const moved = (at: number, by: number) => ({ ...nominalConditions(line), surroundings: line.stations.map(() => nominal.map((value, index) => (index === at ? value + by : value))) });
  return properties.map(({ sd }, index) => {
    const at = environment.length + index;
    const [above, below] = [moved(at, sd), moved(at, -sd)];
    const shows = line.characteristics.map((one) => Math.abs(nominalValue(model, above, one.index) - nominalValue(model, below, one.index)) / Math.max(1e-12, scatter[one.index] ?? 0));
    const most = shows.indexOf(Math.max(...shows));
    return line.controls.some(({ characteristic }) => characteristic === most);
  });
}

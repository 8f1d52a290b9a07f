import { Stream, normalQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import { nominalConditions } from "./conditions.ts";
import { nominalValue, partModel } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";

/**
 * What the open lots of material are of, by property, for one run. What a lot adds to a characteristic that a controller holds is in what the tools are believed to
 * be, for the controller's measurements show both as one: such a lot counts as of the mean. What it adds to others nobody is told: it is drawn.
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

/** A lot shows in a characteristic where one standard deviation of it is more than this share of its scatter from part to part. */
const least = 0.1;

/** By property: whether it shows in a characteristic that a controller holds. */
function heldProperties(line: CompiledLine): readonly boolean[] {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found;
}

function workOut(line: CompiledLine): readonly boolean[] {
  const model = partModel(line);
  const { environment, properties, nominal } = line.physics;
  const moved = (at: number, by: number) => ({ ...nominalConditions(line), surroundings: line.stations.map(() => nominal.map((value, index) => (index === at ? value + by : value))) });
  const scatter = partNoise(model, nominalConditions(line));
  return properties.map(({ sd }, index) => line.controls.some(({ characteristic }) => {
    const at = environment.length + index;
    const by = Math.abs(nominalValue(model, moved(at, sd), characteristic) - nominalValue(model, moved(at, -sd), characteristic)) / 2;
    return by > least * (scatter[characteristic] ?? 0);
  }));
}

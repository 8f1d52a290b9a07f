import { type ArrivalsSpec, type CompiledLine, type LineSpec, type Seconds, compileLine, seconds } from "#line";
import { advance, createPlant, tally } from "#plant";
import { type Rival, timed, work } from "./work.ts";

/** Through the line model, with all statistics on, as `run` does it. */
export const plantloop: Rival = {
  name: "plantloop",
  absent: null,
  times: 5,
  run: (name) => timed(name === "queue" ? queue : line),
};

const exponential = (mean: number): { readonly exponential: { readonly mean: Seconds } } => ({ exponential: { mean: seconds(mean) } });

function compiled(arrivals: ArrivalsSpec, stations: LineSpec["stations"]): CompiledLine {
  return compileLine({ format: "plantloop/line@1", id: "rival", arrivals, stations });
}

function queue(): number {
  const { customers, arrivalRate, mean } = work.queue;
  const plant = createPlant(compiled({ interarrival: exponential(1 / arrivalRate), maximum: customers }, [{ id: "a", time: exponential(mean) }]), { seed: 1 });
  advance(plant, (1.1 * customers) / arrivalRate);
  const { good, waitingSeconds } = tally(plant);
  if (good !== customers) throw new Error(`plantloop served ${good} of ${customers}`);
  return waitingSeconds / good;
}

function line(): number {
  const { parts, stations, places } = work.line;
  const all = Array.from({ length: stations }, (_, index) => ({ id: `s${index}`, time: exponential(1), bufferBefore: places }));
  const plant = createPlant(compiled("saturated", all), { seed: 1 });
  let now = 0;
  while (tally(plant).good < parts) advance(plant, (now += 1000));
  return tally(plant).good / now;
}

import { Chance, type Distribution, Stream, normalQuantile } from "#kernel";
import { type Command, type CompiledFailure, type CompiledLine, meanSeconds } from "#line";
import { type AssumedFailure, type Plant, type Tally, advance, assumeFailures, assumeLots, assumePartsSinceMaintenance, assumeTool, forkModel, order, plantSeconds, tally } from "#plant";
import type { Assumption } from "./assumption.ts";
import { drawScales } from "./calibration/pace.ts";
import { drawLots } from "./lots.ts";
import { inModel } from "./effectivity.ts";
import { type Model, ownSeed, setRecipe } from "./model.ts";
import { type SteeredAhead, steeredAhead } from "./steerAhead.ts";
import { type Course, type ForecastSample, type Measured, courseOf, sampleOf, watchGauges } from "./sample.ts";

export interface ForkOptions {
  /** Simulated seconds from the time that the model stands at. */
  readonly horizonSeconds: number;
  /** Two forks with one seed and replication run on common random numbers, whatever commands they are given. */
  readonly seed: number;
  readonly replication: number;
  /** Given to the fork at the start of the horizon. */
  readonly commands?: readonly Command[];
  /** Simulated seconds that pass after the commands before the horizon begins; 0 when left out. */
  readonly settleSeconds?: number;
  /**
   * Whether the loop is at work: controllers keep up with the drift, so that what they compensate stays as far from its target as
   * it is now. `false` when left out: set points stay, and tools go on.
   */
  readonly isSteered?: boolean;
  /** Equal parts of the horizon whose ends the course is told of; 1 when left out. */
  readonly slices?: number;
  /** Whether the means of what gauges measure are told; `false` when left out. */
  readonly gauges?: boolean;
}

export interface Fork {
  readonly sample: ForecastSample;
  readonly course: Course;
  /** By characteristic: mean of what its gauge measured over the horizon; null where it measured nothing, or was not asked. */
  readonly means: readonly (number | null)[];
  /** Events of the run. */
  readonly events: number;
}

/**
 * One future of the plant as it stands: a copy of the model goes on with luck of its own. Each draws its own tools within what
 * is known of them, when each machine fails next, and how long what is down or under repair stays so, given how long it has been.
 */
export function forkForecast(model: Model, options: ForkOptions): Fork {
  const { assumption, line } = model;
  const { horizonSeconds, replication, commands = [], settleSeconds = 0, slices = 1, gauges = false, isSteered = false } = options;
  const seed = ownSeed(options.seed, replication);
  const plant = copyOf(model, seed);
  assumeLots(plant, drawLots(line, seed));
  const ahead = controlsAhead(assumption, horizonSeconds);
  drawTools(plant, isSteered ? withoutDrift(line, assumption, ahead) : assumption, seed);
  if (isSteered) setRecipe(plant, steeredOn(model, ahead, seed));
  for (const command of [...pendingCommands(line, assumption), ...commands]) order(plant, inModel(command, { newestPart: assumption.newestPart, entered: tally(plant).entered }));
  if (settleSeconds > 0) advance(plant, plantSeconds(plant) + settleSeconds);
  const measured = gauges ? watchGauges(plant) : null;
  const before = tally(plant);
  const tallies: Tally[] = [];
  for (let slice = 1; slice <= slices; slice += 1) {
    advance(plant, before.seconds + (horizonSeconds * slice) / slices);
    tallies.push(tally(plant));
  }
  const after = tallies.at(-1) ?? before;
  return { sample: sampleOf(before, after), course: courseOf(before, tallies), means: line.characteristics.map(({ index }) => meanOf(measured, index)), events: after.events - before.events };
}

/** Releases that wait for their parts come in every future. */
function pendingCommands({ design }: CompiledLine, { pending, newestPart }: Assumption): readonly Command[] {
  return pending.map(({ design: values, after }) => ({ type: "release-revision", revision: "pending", design: Object.fromEntries(design.map((name, index) => [name, values[index] ?? 0])), fromPart: newestPart + 1 + after }));
}

/** A copy of a model that goes on with luck of its own: when its machines fail next, and how long those that are down stay so. */
export function copyOf(model: Model, seed: number): Plant {
  const plant = forkModel(model.plant, seed, drawScales(model.line, model.assumption.pace, seed));
  if (model.isFollowing) assumeFailures(plant, drawFailures(model, seed));
  model.assumption.partsSinceMaintenance.forEach((parts, machine) => assumePartsSinceMaintenance(plant, machine, Math.round(parts)));
  return plant;
}

function meanOf(measured: Measured | null, characteristic: number): number | null {
  const count = measured?.counts[characteristic] ?? 0;
  return measured === null || count === 0 ? null : (measured.sums[characteristic] ?? 0) / count;
}

/** By control, how what it leaves now goes on over a horizon. */
function controlsAhead({ moveRates }: Assumption, seconds: number): readonly SteeredAhead[] {
  return moveRates.map((rate) => steeredAhead(rate, seconds));
}

/** The present set points, each as far off on average over the horizon as its controller's moves may leave it. */
function steeredOn({ line, assumption, errors }: Model, ahead: readonly SteeredAhead[], seed: number): readonly (readonly number[])[] {
  const stream = new Stream(seed, "twin/steering");
  const width = Math.max(0, ...line.stations.map(({ recipe }) => recipe.length));
  return assumption.setPoints.map((values, machine) => {
    const station = line.stations[line.stationOfMachine[machine] ?? 0];
    return values.map((value, index) => {
      const control = line.controls.findIndex((one) => one.station === station?.index && one.setPoint === index);
      const by = (ahead[control]?.scattered ?? 0) * (errors[machine]?.[index] ?? 0);
      const [lowest, highest] = station?.recipe[index]?.range ?? [value, value];
      return by === 0 ? value : Math.max(lowest, Math.min(highest, value + by * normalQuantile(stream.uniform(machine * width + index))));
    });
  });
}

/** Tools that controllers keep up with stand still; what is not known of them stays as long as what is: a move takes it back, for the controller measures it. */
function withoutDrift({ controls }: CompiledLine, assumption: Assumption, ahead: readonly SteeredAhead[]): Assumption {
  return {
    ...assumption,
    tools: assumption.tools.map((tool) => {
      const control = controls.findIndex((one) => one.station === tool.station && one.tool === tool.tool);
      return control < 0 ? tool : { ...tool, sd: tool.sd * (ahead[control]?.kept ?? 1), perPart: 0, perPartSd: 0 };
    }),
  };
}

/** Tools as assumed, each as uncertain as its estimate: every run draws its own. */
export function drawTools(plant: Plant, assumption: Assumption, seed: number): void {
  const stream = new Stream(seed, "twin/tools");
  assumption.tools.forEach(({ station, machine, tool, value, sd, perPart, perPartSd }, index) => {
    const [level, growth] = [normalQuantile(stream.uniform(index * 2)), perPartSd === 0 ? 0 : normalQuantile(stream.uniform(index * 2 + 1))];
    assumeTool(plant, { station, machine, tool }, { value: value + sd * level, perPart: perPart + perPartSd * growth });
  });
}

/** When every machine fails next and, where it is down, is up again, as drawn for one run. */
function drawFailures({ line, assumption }: Model, seed: number): readonly AssumedFailure[] {
  const stream = new Stream(seed, "twin/failures");
  const { down, repaired } = assumption.equipment;
  return line.stationOfMachine.flatMap((index, machine) => {
    const failures = line.stations[index]?.failures ?? [];
    const since = down[machine] ?? -1;
    const failed = since < 0 ? -1 : likelyMode(failures);
    return failures.map((failure, mode): AssumedFailure => {
      const at = (machine * failures.length + mode) * 2 * attempts;
      const isDown = mode === failed;
      const age = assumption.at - (repaired[machine] ?? 0);
      return {
        machine,
        mode,
        failsIn: isDown || failure.uptime.kind === "exponential" ? null : remaining(stream, failure.uptime, { at, age }),
        isUpIn: isDown ? remaining(stream, failure.repair, { at: at + attempts, age: assumption.at - since }) : null,
      };
    });
  });
}

/** The failure mode that comes most often: machines do not say which one it was. */
function likelyMode(failures: readonly CompiledFailure[]): number {
  let best = 0;
  failures.forEach(({ uptime }, mode) => {
    if (meanSeconds(uptime) < meanSeconds(failures[best]?.uptime ?? uptime)) best = mode;
  });
  return best;
}

const attempts = 64;

/** How much longer something lasts that has lasted `age` seconds: a draw of those that last longer, or the tenth of its age where none of many did. */
function remaining(stream: Stream, of: Distribution, { at, age }: { readonly at: number; readonly age: number }): number {
  const chance = new Chance(stream, of);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const whole = chance.variate(at + attempt);
    if (whole > age) return whole - age;
  }
  return age / 10;
}

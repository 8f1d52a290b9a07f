import type { Command, CompiledLine } from "#line";
import { type Plant, type Tally, advance, createPlant, order, tally } from "#plant";
import { setPolicy } from "../answer.ts";
import { inOrder } from "../log.ts";
import { type OnProgress, inPieces } from "../progress.ts";
import { createSession, give, hasLoop, stepSession } from "../session.ts";
import { rhythmOf } from "../rhythm.ts";
import { type Befalling, type Setting, designSearch } from "./setting.ts";

/** One side of a pair as a job: all that a thread has to know of it beside the line, as plain data. Seconds are simulated ones. */
export interface SideJob extends Befalling {
  readonly kind: "side";
  readonly setting: Setting;
  /** That of the pair: its sides have the same luck. */
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
}

/** What a side came to after the warm-up, as plain data. */
export interface SideOutcome {
  readonly kind: "side";
  /** Good parts of all finished; null where no part was finished. */
  readonly yield: number | null;
  /** Parts an hour. */
  readonly goodOutput: number;
  /** In the line's currency. */
  readonly moneyPerHour: number;
  /** Warm-up included. */
  readonly events: number;
}

/** Does one side in this thread. Throws a LineError where the line cannot go on, and an Error on a design or an event that is not possible. */
export function doSide(line: CompiledLine, job: SideJob, onProgress: OnProgress = () => undefined): SideOutcome {
  const { untilSeconds, warmupSeconds } = job;
  const run = job.setting.loop === "open" || !hasLoop(line) ? startOpen(line, job) : startClosed(line, job);
  const advanceTo = inPieces(run.advance, untilSeconds, onProgress);
  advanceTo(warmupSeconds);
  const before = tally(run.plant);
  advanceTo(untilSeconds);
  return outcomeOf(before, tally(run.plant));
}

interface Run {
  readonly plant: Plant;
  readonly advance: (untilSeconds: number) => void;
}

function startClosed(line: CompiledLine, { seed, setting, events, designSearchAt }: SideJob): Run {
  const session = createSession(line, {
    seed, loop: "closed", shadow: false, holdouts: false, events, designSearchAt: setting.off.includes(designSearch) ? null : designSearchAt, compute: setting.compute ?? null,
  });
  if (setting.off.length > 0) {
    const { policy } = session.brain.optimizer.state;
    setPolicy(session, { ...policy, modes: { ...policy.modes, ...Object.fromEntries(setting.off.map((kind) => [kind, "off" as const])) } });
  }
  for (const command of revisionOf(line, setting)) give(session, command);
  return { plant: session.plant, advance: (untilSeconds) => stepSession(session, untilSeconds) };
}

/** With the loop open nobody has to look: the plant alone, with what befalls it at the same times. */
function startOpen(line: CompiledLine, { seed, setting, events }: SideJob): Run {
  const plant = createPlant(line, { seed });
  for (const command of revisionOf(line, setting)) order(plant, command);
  const due = inOrder(events);
  let next = 0;
  return {
    plant,
    advance: (untilSeconds) => {
      for (let event = due[next]; event !== undefined && lookAfter(line, event.at) <= untilSeconds; event = due[next]) {
        advance(plant, lookAfter(line, event.at));
        order(plant, event.command);
        next += 1;
      }
      advance(plant, untilSeconds);
    },
  };
}

/** The loop's first look that finds an event due. */
function lookAfter(line: CompiledLine, at: number): number {
  const { lookSeconds } = rhythmOf(line);
  return Math.max(1, Math.ceil(at / lookSeconds)) * lookSeconds;
}

/** The design's release; nothing where it is the line's own. */
function revisionOf(line: CompiledLine, { design }: Setting): readonly Command[] {
  if (Object.keys(design).length === 0) return [];
  const whole = Object.fromEntries(line.design.map((name, index) => [name, line.nominalDesign[index] ?? 0]));
  return [{ type: "release-revision", revision: "B", design: { ...whole, ...design } }];
}

function outcomeOf(before: Tally, after: Tally): SideOutcome {
  const hours = (after.seconds - before.seconds) / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return { kind: "side", yield: finished === 0 ? null : good / finished, goodOutput: good / hours, moneyPerHour: (after.money - before.money) / hours, events: after.events };
}

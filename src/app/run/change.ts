import { type CompiledLine, type LineSpec, compileLine } from "#line";
import { type Act, type RunLog, type Session, createSession, logOf, perform } from "#loop";
import { plantSeconds } from "#plant";
import { type Opening, openLineOf } from "./opening.ts";
import type { Running } from "./runner.ts";

/** A run of a line that was changed. */
interface Changed {
  readonly opening: Opening;
  /** Whether it goes on from the moment at which the run before it stood; else it begins anew. */
  readonly isKept: boolean;
}

/**
 * A changed line in the place of the one that runs. Where its stations are the same it has the same luck, what was done to the run
 * so far is done to it again as far as it can be, and it is seen from the present moment; else it begins as the line opens.
 */
export function openChange(running: Pick<Running, "session" | "recording" | "rushTo"> | null, spec: LineSpec, shown: { readonly story: string | null; readonly speed: number }): Changed {
  const line = compileLine(spec);
  if (running === null || !isSameHall(running.session.line, line)) return { opening: openLineOf(spec, null), isKept: false };
  const { session: before, rushTo } = running;
  const recording = possible(running.recording ?? logOf(before), line);
  const session = createSession(line, recording.options);
  return { opening: { session, recording, rushTo: Math.max(rushTo, plantSeconds(before.plant)), ...shown }, isKept: true };
}

/** Whether the stations are the same, in the same order: then a moment of one run has a meaning in the other. */
function isSameHall(one: CompiledLine, other: CompiledLine): boolean {
  const stations = ({ spec }: CompiledLine): string => JSON.stringify([spec.id, spec.stations.map(({ id }) => id)]);
  return stations(one) === stations(other);
}

/** Of what was done, and is to befall, what the changed line can carry out. What was looked at, and what was said of decisions that are made anew, is left out. */
function possible({ options, acts }: RunLog, line: CompiledLine): RunLog {
  const probe = createSession(line, { seed: options.seed, loop: "open", shadow: false });
  return {
    options: { ...options, events: (options.events ?? []).filter(({ command }) => isPossible(probe, { type: "command", command })) },
    acts: acts.filter(({ act }) => !passing.has(act.type) && isPossible(probe, act)),
  };
}

const passing: ReadonlySet<Act["type"]> = new Set(["follow", "suspect", "approve", "decline", "undo"]);

function isPossible(probe: Session, act: Act): boolean {
  try {
    perform(probe, act);
    return true;
  } catch {
    return false;
  }
}

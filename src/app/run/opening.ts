import { LineError, type LineSpec, type Problem, compileLine } from "#line";
import { shippedLines } from "#lines";
import { type RunLog, type Session, createSession, logOf, replay, standardSearchSeconds, startComparison, stepSession } from "#loop";
import { scenarios } from "#scenarios";
import type { Running } from "./runner.ts";

/** A run at its opening moment. */
export interface Opening {
  readonly session: Session;
  /** Simulated seconds per second that it is best watched at. */
  readonly speed: number;
}

export type Opened = { readonly ok: true; readonly opening: Opening } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A line file is watched at this speed until the visitor chooses another. */
const fileSpeed = 60;

/** A shipped scenario at its opening moment; `seed` is its own when null. Throws on an id that there is not. */
export function openScenario(id: string, seed: number | null): Opening {
  const scenario = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  const line = scenario && Object.hasOwn(shippedLines, scenario.line) ? shippedLines[scenario.line] : undefined;
  if (scenario === undefined || line === undefined) throw new Error(`unknown scenario ${id}; there are ${Object.keys(scenarios).join(", ")}`);
  const session = createSession(compileLine(line), {
    seed: seed ?? scenario.seed, loop: "closed", shadow: false, forecasts: true, events: scenario.events, designSearchAt: scenario.designSearchAt,
  });
  stepSession(session, scenario.openAtSeconds);
  startComparison(session);
  return { session, speed: scenario.speed };
}

/**
 * A run anew at its opening moment, with a recording of all that was done to it since, and of what is still to come of the
 * run that it repeats. Which part was looked at is nothing that was done to it.
 */
export function openAgain({ session: before, recording: earlier }: Omit<Running, "run">): { readonly session: Session; readonly recording: RunLog } {
  const { options, acts } = earlier ?? logOf(before);
  const recording = { options, acts: acts.filter(({ act }) => act.type !== "follow" && act.type !== "suspect") };
  const session = createSession(before.line, options);
  replay(session, recording, before.data.comparedSinceSeconds);
  return { session, recording };
}

/** The line of a file, or everything that is wrong with it. What it costs to find out is bounded by the file's size, which is looked at first. */
export async function openFile(file: File, seed: number): Promise<Opened> {
  // The reader comes with the first file: most visitors open none.
  const { fileBytes, readLine, sizeProblem } = await import("#line/read");
  const tooLarge = file.size > fileBytes ? sizeProblem(file.size) : null;
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  const text = await textOf(file);
  if (text === null) return { ok: false, problems: [{ path: "file", found: "bytes that are no UTF-8 text", allowed: "a line file is JSON in UTF-8" }] };
  const read = readLine(text);
  if (!read.ok) return read;
  try {
    return { ok: true, opening: openLine(read.line, seed) };
  } catch (error) {
    const allowed = error instanceof LineError ? "a line that can start to run" : "a line that was read to here can start to run: the fault is Plantloop's own";
    return { ok: false, problems: [{ path: "file", found: messageOf(error), allowed }] };
  }
}

/** A line from its start, with its loop closed and its shadow beside it. */
function openLine(line: LineSpec, seed: number): Opening {
  const session = createSession(compileLine(line), { seed, loop: "closed", forecasts: true, designSearchAt: standardSearchSeconds });
  return { session, speed: fileSpeed };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

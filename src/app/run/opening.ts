import { type CompiledLine, LineError, type LineSpec, type Problem, compileLine } from "#line";
import { loadLine } from "#lines/byId";
import { type RunLog, type Session, createSession, hasLoop, logOf, rhythmOf, standardSearchSeconds } from "#loop";
import { partPace } from "#twin";
import { type ScenarioSpec, storyOfLine } from "#scenarios";
import type { PlantChoice } from "#store";
import type { Running } from "./runner.ts";

/** A run from its start, and how it comes to its opening moment. */
export interface Opening {
  readonly session: Session;
  /** What is done to it on its way; null for nothing. */
  readonly recording: RunLog | null;
  /** The opening moment, in simulated seconds: up to here it runs as fast as it goes. */
  readonly rushTo: number;
  /** Id of the story that it tells. */
  readonly story: string | null;
  /** Simulated seconds per second that it is best watched at. */
  readonly speed: number;
}

export type Opened = { readonly ok: true; readonly opening: Opening } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A plant without a story opens once its charts have seen so many parts, or after as long as the shipped stories take. */
const opening = { parts: 1000, seconds: 4 * 3600 } as const;

/** Lines that were changed while the page is developed, by id: they stand in the place of those that ship. */
const changed = new Map<string, LineSpec>();

/** From now on this line is meant by its id. */
export function takeChange(line: LineSpec): void {
  changed.set(line.id, line);
}

/** The plants that ship, in the order in which they are offered. Rejects where one can't be fetched. */
export async function plantChoices(): Promise<readonly PlantChoice[]> {
  const { plants } = await import("#lines");
  return Object.values({ ...plants, ...Object.fromEntries(changed) }).map(({ id, name }) => ({ id, name: name ?? { en: id, ko: id } }));
}

/** Whether a line of this id ships. Rejects where that can't be found out. */
export async function isShippedLine(id: string): Promise<boolean> {
  return (await shippedLine(id)) !== null;
}

/** A shipped line from its start, with the story that it has; `seed` is the story's own when null. Rejects on an id that there is not, and where its line can't be fetched. */
export async function openPlant(id: string, seed: number | null): Promise<Opening> {
  const line = await shippedLine(id);
  if (line === null) throw new Error(`unknown plant ${id}; there are ${(await plantChoices()).map((choice) => choice.id).join(", ")}`);
  return openLineOf(line, seed);
}

/** What is wrong with a line of this folder. Those that ship are read before they do; one that is being written is read when it is opened. */
export async function problemsOf(id: string): Promise<readonly Problem[]> {
  const { parseLine } = await import("#line/read");
  const read = parseLine(await shippedLine(id));
  return read.ok ? [] : read.problems;
}

async function shippedLine(id: string): Promise<LineSpec | null> {
  return changed.get(id) ?? (await loadLine(id));
}

/** The same of the line itself. */
export function openLineOf(spec: LineSpec, seed: number | null): Opening {
  const line = compileLine(spec);
  const story = storyOfLine(spec.id);
  if (story !== null) return { ...openLater(line, story, seed ?? story.seed), story: story.id };
  const { lookSeconds, stretch, speed } = rhythmOf(line);
  const openAtSeconds = hasLoop(line) ? Math.ceil(Math.min(opening.seconds * stretch, opening.parts * partPace(line)) / lookSeconds) * lookSeconds : 0;
  return { ...openLater(line, { speed, openAtSeconds, events: [], designSearchAt: openAtSeconds + standardSearchSeconds * stretch }, seed ?? 1), story: null };
}

/**
 * Up to its opening moment a plant runs with its loop closed and without a shadow: charts collect their phase I and the
 * controllers find their set points. Then the shadow starts level with it.
 */
function openLater(line: CompiledLine, { speed, openAtSeconds, events, designSearchAt }: Pick<ScenarioSpec, "speed" | "openAtSeconds" | "events" | "designSearchAt">, seed: number): Omit<Opening, "story"> {
  const session = createSession(line, { seed, loop: "closed", shadow: false, forecasts: true, events, designSearchAt });
  const recording = { options: logOf(session).options, acts: [{ at: openAtSeconds, act: { type: "comparison" } as const }] };
  return { session, recording, rushTo: openAtSeconds, speed };
}

/**
 * A run anew from its start, with a recording of all that was done to it, and of what is still to come of the run that it repeats.
 * Which part was looked at is nothing that was done to it.
 */
export function openAgain({ session: before, recording: earlier }: Pick<Running, "session" | "recording">): { readonly session: Session; readonly recording: RunLog; readonly rushTo: number } {
  const { options, acts } = earlier ?? logOf(before);
  const recording = { options, acts: acts.filter(({ act }) => act.type !== "follow" && act.type !== "suspect") };
  return { session: createSession(before.line, options), recording, rushTo: before.data.comparedSinceSeconds };
}

/** The line of a file, or everything that is wrong with it. What it costs to find out is bounded by the file's size, which is looked at first. */
export async function openFile(file: File, seed: number): Promise<Opened> {
  // The reader comes with the first file: most visitors open none.
  const { fileBytes, readLine, sizeProblem } = await import("#line/read");
  if (/\.[cm]?[jt]sx?$/u.test(file.name)) return { ok: false, problems: [{ path: "file", found: "a file of code", allowed: "a line file is JSON, which can run nothing; plantloop export writes one of a line in TypeScript" }] };
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
export function openLine(spec: LineSpec, seed: number): Opening {
  const line = compileLine(spec);
  const session = createSession(line, { seed, loop: "closed", forecasts: true, designSearchAt: standardSearchSeconds * rhythmOf(line).stretch });
  return { session, recording: null, rushTo: 0, speed: rhythmOf(line).speed, story: null };
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

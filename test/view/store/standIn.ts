import { type LineSpec, compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { type Compare, type ComputeOffice, type FromRun, type ReadMap, type ToRun, createPlantStore } from "../../../src/view/store/index.ts";

const shipped = shippedLines["die-stacking"];
if (shipped === undefined) throw new Error("the line is gone");
export const spec: LineSpec = shipped;
const compiled = compileLine(spec);
const session = createSession(compiled, { seed: 3, loop: "closed" });
stepSession(session, 600);
export const line = lineView(compiled);
export const summary = summarize(session);
export const opened = (run: number, seed = 3): FromRun => ({ type: "opened", run, line, spec, seed, speed: 120, story: "first-light", isShipped: true, notice: null });
export const summarized = (run: number): FromRun => ({ type: "summary", run, summary, speedReached: 118, isRushing: false, catchingUpTo: null });
export const snapshot = (run: number, ...bytes: number[]): FromRun => ({ type: "snapshot", run, snapshot: new Uint8Array(bytes).buffer, recording: null, rushTo: 0 });

/** A thread that does nothing but remember what it is told, and says what the test has it say. */
export class StandIn {
  readonly told: ToRun[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, ((event: Event) => void)[]>();

  postMessage(message: ToRun): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  say(data: FromRun): void {
    for (const listener of this.#listeners.get("message") ?? []) listener(new MessageEvent("message", { data }));
  }

  fall(): void {
    for (const listener of this.#listeners.get("error") ?? []) listener(new Event("error"));
  }
}

export const noStudy = (): Promise<never> => Promise.reject(new Error("no study is asked for"));
export const noComparison: Compare = () => Promise.reject(new Error("nothing is to be compared here"));

export const noCompute: ComputeOffice = { allocate: () => Promise.reject(new Error("nobody asks for it")), sweep: () => Promise.reject(new Error("nobody asks for it")) };
export const noMaps: ReadMap = () => Promise.reject(new Error("no map is to be read here"));

export const threads: StandIn[] = [];
export const startThread = () => {
  const thread = new StandIn();
  threads.push(thread);
  return thread;
};
export const started = (compare = noComparison) => {
  threads.length = 0;
  const store = createPlantStore({ start: startThread, compare, study: noStudy, foretell: async () => Promise.reject(new Error("nobody asks")), readMap: noMaps, compute: noCompute });
  store.actions.openPlant("die-stacking", 3);
  threads[0]?.say(opened(1));
  threads[0]?.say(summarized(1));
  return { ...store, thread: threads[0] ?? new StandIn() };
};

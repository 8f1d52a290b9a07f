import { type Allocation, type Solve, type SolverAnswer, type WorkloadId, allocate as allocateBy, workloadsOf } from "#compute";
import { compileLine } from "#line";
import { type SweepResult, workloadWorths } from "#loop";
import type { AllocationTask, SweepTask } from "#store";
import { onPagePool } from "../run/pagePool.ts";
import { drawCurve } from "./drawCurve.ts";
import type { FromSolver, ToSolver } from "./messages.ts";

/** The solver gives up by itself after 2 s; a thread that says nothing for longer than this, its loading included, is gone. */
const longestSilenceMs = 20_000;

/** What the run has counted of its workloads goes before what the line's model says. */
export function allocate({ line, wish, state }: AllocationTask): Promise<Allocation> {
  const counted: Partial<Record<WorkloadId, number>> = {};
  for (const { id, perHour, isCounted } of state.workloads) if (isCounted) counted[id] = perHour;
  const compiled = compileLine(line);
  return allocateBy({ workloads: workloadsOf(compiled, counted, workloadWorths(compiled)), dataCentre: wish.dataCentre, counts: wish.counts, isFree: false }, solveOnThread);
}

/** Value against the number of accelerators, on a pool of threads of its own. Rejects once the signal says so, and where a thread fails. */
export async function sweep(task: SweepTask): Promise<SweepResult> {
  return drawCurve(task, { solve: solveOnThread, onPool: (does) => onPagePool(task.signal, does) });
}

let thread: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: SolverAnswer) => void>();

/** The solver is loaded, on a thread of its own, with the first program. */
export const solveOnThread: Solve = (program) =>
  new Promise((resolve) => {
    thread ??= start();
    asked += 1;
    const ask = asked;
    const timer = setTimeout(() => dismiss("it stopped answering"), longestSilenceMs);
    waiting.set(ask, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    thread.postMessage({ ask, program } satisfies ToSolver);
  });

function start(): Worker {
  const worker = new Worker(new URL("./solverThread.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data: { ask, answer } }: MessageEvent<FromSolver>) => {
    waiting.get(ask)?.(answer);
    waiting.delete(ask);
  });
  worker.addEventListener("error", ({ message }) => dismiss(message === "" ? "it could not be started" : message));
  worker.addEventListener("messageerror", () => dismiss("a message could not be read"));
  return worker;
}

/** The solver is gone: what was asked of it is answered by that, and the next program starts another. */
function dismiss(message: string): void {
  thread?.terminate();
  thread = null;
  for (const answer of waiting.values()) answer({ status: "error", values: {}, milliseconds: 0, message: `the solver: ${message}` });
  waiting.clear();
}

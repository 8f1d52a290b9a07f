/** The entry of the solver's thread: it solves the programs that the page sends, one after the other. */
import runtime from "highs/runtime?url";
import type { FromSolver, ToSolver } from "./messages.ts";
import { createSolver } from "./solver.ts";

const solve = createSolver({ locate: () => runtime, milliseconds: () => performance.now() });

globalThis.addEventListener("message", ({ data: { ask, program } }: MessageEvent<ToSolver>) => {
  // The solver's failures are answers, too.
  void solve(program).then((answer) => globalThis.postMessage({ ask, answer } satisfies FromSolver));
});

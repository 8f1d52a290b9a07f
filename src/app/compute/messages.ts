import type { SolverAnswer } from "#compute";

/** What the solver's thread is told; answered by `FromSolver`. */
export interface ToSolver {
  readonly ask: number;
  readonly program: string;
}

export interface FromSolver {
  readonly ask: number;
  readonly answer: SolverAnswer;
}

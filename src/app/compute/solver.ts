import loadHighs from "highs";
import type { Solve, SolverAnswer } from "#compute";

/** The solver gives up after so many seconds; an allocation takes it some milliseconds. */
const mostSeconds = 2;

/** A program of some dozens of rows is solved sooner than it is made smaller, or good guesses at it are made: without either, in a third of the time. */
const forSmallPrograms = { presolve: "off", mip_heuristic_effort: 0, output_flag: false } as const;

/** What HiGHS calls an end, in our words. */
const statuses: Readonly<Record<string, SolverAnswer["status"]>> = { Optimal: "optimal", Infeasible: "infeasible", Unbounded: "unbounded", "Primal infeasible or unbounded": "infeasible", "Time limit reached": "time-limit" };

/**
 * HiGHS (Huangfu & Hall 2018) as WebAssembly. It is loaded by the first program that comes. `locate`: where its binary lies, where the
 * package does not find it itself. A binary that has failed once may be in any state: it is loaded anew.
 */
export function createSolver({ locate, milliseconds }: { readonly locate?: (file: string) => string; readonly milliseconds: () => number }): Solve {
  let loading: ReturnType<typeof loadHighs> | null = null;
  return async (program) => {
    loading ??= load(locate);
    const began = milliseconds();
    try {
      const highs = await loading;
      const start = milliseconds();
      const { Status, Columns } = highs.solve(program, { ...forSmallPrograms, time_limit: mostSeconds });
      const values: Record<string, number> = {};
      for (const [name, column] of Object.entries<object>(Columns)) values[name] = "Primal" in column && typeof column.Primal === "number" ? column.Primal : 0;
      return { status: statuses[Status] ?? "error", values, milliseconds: milliseconds() - start, message: Status };
    } catch (error) {
      loading = null;
      return { status: "error", values: {}, milliseconds: milliseconds() - began, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Its functions are compiled when they are first used: a small program of the same sort sees to that, and what is timed is solving. */
async function load(locate: ((file: string) => string) | undefined): ReturnType<typeof loadHighs> {
  const highs = await loadHighs(locate === undefined ? {} : { locateFile: locate });
  highs.solve(small, forSmallPrograms);
  return highs;
}

/** Two sorts of things fill two rooms (a knapsack): whole numbers, so that the search for them is used too. */
const small = `Maximize
 value: 5 a + 4 b + 3 c + 0.5 x
Subject To
 first: 2 a + 3 b + c + x <= 5.5
 second: 4 a + b + 2 c - x <= 11
 third: 3 a + 4 b + 2 c <= 8
Bounds
 0 <= x <= 1
 0 <= a <= 3
 0 <= b <= 3
General
 a b
Binary
 c
End
`;

import loadHighs from "highs";
import type { Solve, SolverAnswer } from "#compute";

/** The solver gives up after so many seconds; an allocation takes it some milliseconds. */
const mostSeconds = 2;

/** What HiGHS calls an end, in our words. */
const statuses: Readonly<Record<string, SolverAnswer["status"]>> = { Optimal: "optimal", Infeasible: "infeasible", Unbounded: "unbounded", "Primal infeasible or unbounded": "infeasible", "Time limit reached": "time-limit" };

/**
 * HiGHS (Huangfu & Hall 2018) as WebAssembly. It is loaded by the first program that comes. `locate`: where its binary lies, where the
 * package does not find it itself. A binary that has failed once may be in any state: it is loaded anew.
 */
export function createSolver({ locate, milliseconds }: { readonly locate?: (file: string) => string; readonly milliseconds: () => number }): Solve {
  let loading: ReturnType<typeof loadHighs> | null = null;
  return async (program) => {
    loading ??= loadHighs(locate === undefined ? {} : { locateFile: locate });
    const began = milliseconds();
    try {
      const highs = await loading;
      const start = milliseconds();
      const { Status, Columns } = highs.solve(program, { time_limit: mostSeconds, output_flag: false });
      const values = Object.fromEntries(Object.entries(Columns).map(([name, column]) => [name, "Primal" in column && typeof column.Primal === "number" ? column.Primal : 0]));
      return { status: statuses[Status] ?? "error", values, milliseconds: milliseconds() - start, message: Status };
    } catch (error) {
      loading = null;
      return { status: "error", values: {}, milliseconds: milliseconds() - began, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

import { expect, test } from "vitest";
import { type DataCentre, serverRoom } from "#compute";
import { compileLine } from "#line";
import { plants } from "#lines";
import { type SweepResult, createSession, poolOfThisThread, summarize } from "#loop";
import { drawCurve } from "../../../src/app/compute/drawCurve.ts";
import { createSolver } from "../../../src/app/compute/solver.ts";
import { sweepCommand } from "../../../src/view/dashboard/panels/compute/sweepCommand.ts";
import { createComputing } from "../../../src/view/store/computing.ts";
import { plantloop } from "./plantloop.ts";

const line = plants["die-stacking"];
if (line === undefined) throw new Error("the line is gone");
const spec = line;

/** A curve as the page's panel draws it, on this thread. */
function panelCurve(extent: Parameters<typeof sweepCommand>[0], dataCentre: DataCentre): Promise<SweepResult> {
  const state = summarize(createSession(compileLine(spec), { seed: 1, loop: "closed", shadow: false })).compute;
  const solve = createSolver({ milliseconds: () => 0 });
  const computing = createComputing(
    { allocate: () => Promise.reject(new Error("nothing is given")), sweep: (task) => drawCurve(task, { solve, onPool: (does) => does(poolOfThisThread) }) },
    { shown: () => ({ line: spec, seed: 5, state }), give: () => undefined },
  );
  return new Promise((resolve, reject) => {
    computing.state.subscribe(({ sweep }) => {
      if (sweep.is === "done") resolve(sweep.result);
      if (sweep.is === "failed") reject(new Error(sweep.message));
    });
    computing.actions.sweepCompute(extent, dataCentre);
  });
}

test("the command that the compute panel shows prints the panel's figures", { timeout: 60_000 }, async () => {
  const extent = { kind: "l4", most: 1, replications: 2, hours: 1, lines: 3 };
  const { points, best, knee, unit, events } = await panelCurve(extent, { ...serverRoom, lines: extent.lines });
  const [, ...args] = sweepCommand(extent, { line: spec.id, seed: 5, replications: 2 }).split(" ");
  const printed = JSON.parse((await plantloop(...args, "--json")).out);
  expect(printed).toMatchObject({ points: JSON.parse(JSON.stringify(points)), best, knee, unit, events });
  expect(points[1]?.moneyPerHour.mean).not.toBe(points[0]?.moneyPerHour.mean);
});

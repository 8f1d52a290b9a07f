import { expect, test } from "vitest";
import { allocate, serverRoom, workloadsOf } from "#compute";
import { lineView, setCompute, stepSession, summarize } from "#loop";
import type { Computing } from "#store";
import { createSolver } from "../../../../src/app/compute/solver.ts";
import { ComputePanel } from "../../../../src/view/dashboard/panels/compute/ComputePanel.tsx";
import { session, shipped } from "../../../core/loop/sessions.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";
import { noComputing } from "./noComputing.ts";
import { panelProps } from "./panelProps.ts";

const line = shipped();
const run = session(line, { shadow: false });
stepSession(run, 1800);
const before = summarize(run);
const request = { workloads: workloadsOf(line), dataCentre: serverRoom, isFree: false };
const solve = createSolver({ milliseconds: () => 0 });
const allocation = await allocate({ ...request, counts: { l4: 1 } }, solve);
const beyond = await allocate({ ...request, counts: { b200: 21 } }, solve);
setCompute(run, allocation.setting);
stepSession(run, 5400);
const after = summarize(run);

function text(summary: typeof before, language: "en" | "ko", computing: Computing = noComputing): string {
  return textOf(htmlIn(language, <ComputePanel {...panelProps(lineView(line), summary, { computing })} />));
}

test("as long as nobody gives accelerators there is enough for all, and the panel says so", () => {
  expect(text(before, "en")).toContain("As it is, there is compute enough for everything, at no cost.");
  expect(text(before, "ko")).toContain("지금은 연산 자원이 무료로 충분하다고 가정합니다.");
});

test("with accelerators it tells what share is read in time, the power and the cost, as the run counts them", () => {
  const shown = text(after, "en", { ...noComputing, allocation });
  expect(shown).toContain(`${Math.round(100 * (after.compute.inspectedShare ?? 0))} % of what models read is read in time`);
  expect(shown).toContain("draw 72 W and cost €0.12 an hour");
  expect(shown).toContain("Shared out by the HiGHS solver");
  const [inspection] = after.compute.workloads;
  expect(shown).toContain(`${Math.round(inspection?.perHour ?? 0)} an hour, counted`);
});

test("limits that are in the way are named in both languages, and what was done instead", () => {
  const computing = { ...noComputing, wish: { counts: { b200: 21 }, dataCentre: serverRoom }, allocation: beyond };
  expect(text(after, "en", computing)).toContain("In the way: Power, Cooling, Purchase budget. As many as the limits allow were given instead");
  expect(text(after, "ko", computing)).toContain("걸리는 한도: 전력, 냉각, 구매 예산.");
  expect(text(after, "en", computing)).toContain("21.0 kW: more than 20.0 kW");
});

test("the backdrop's lines follow from the run's own demand", () => {
  expect(text(after, "en")).toContain(`Naver 60,000 ${(after.compute.serves["naver"] ?? 0).toLocaleString("en-US")}`);
});

test("a curve that is drawn tells its knee, its points with their intervals, and the command for a terminal", () => {
  const figure = (mean: number, halfWidth: number | null = 0) => ({ mean, halfWidth });
  const point = (accelerators: number, gain: number) => ({
    accelerators, powerWatts: 60 * accelerators, computeCost: 0, moneyPerHour: figure(gain), gain: figure(gain, accelerators === 0 ? 0 : 120), behindBest: figure(0), yield: figure(0.9), inspectedShare: figure(accelerators === 0 ? 0 : 1), latencySeconds: figure(1), whatIfsPerHour: figure(30 * accelerators),
  });
  const extent = { kind: "l4", most: 2, replications: 5, hours: 12, lines: 3 };
  const result = { line: "die-stacking", unit: "€/h", seed: 3, replications: 5, simulatedSeconds: 1, events: 1, points: [point(0, 0), point(1, 5000), point(2, 5050)], best: 2, knee: 1 };
  const shown = text(after, "en", { ...noComputing, sweep: { is: "done", extent, result } });
  expect(shown).toContain("With 1 × NVIDIA L4 the money an hour cannot be told from the best, which is reached with 2.");
  expect(shown).toContain("€5,000 ± 120");
  expect(shown).toContain("plantloop compute die-stacking --type l4 --accelerators 0..2 --lines 3 --seed 3 --replications 5 --until 12h");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { backdrop, catalogue, costPerHour, demandRate, linesServed, serverRoom, sustained, uNet3dMultiplyAdds, uNetMultiplyAdds, workloadsOf } from "#compute";
import { shipped } from "../core/loop/sessions.ts";

const page = readFileSync(new URL("../../docs/compute.md", import.meta.url), "utf8");
const number = (value: number): string => value.toLocaleString("en-US");

test("the page of compute has every accelerator with its figures, and what of them is an estimate", () => {
  for (const { name, teraOperations, watts, price } of catalogue) {
    const [row = ""] = page.split("\n").filter((line) => line.startsWith(`| ${name.en.replace(" 64 GB", "")} |`));
    const cell = ({ value, isEstimate }: typeof price): string => `${number(value)}${isEstimate ? " (estimate)" : ""}`;
    expect(row.split("|").slice(2, 5).map((text) => text.trim())).toEqual([teraOperations, watts, price].map(cell));
  }
});

test("the page of compute has the counts of the networks, and what follows from them", () => {
  expect(page).toContain(number(uNetMultiplyAdds()));
  expect(page).toContain(number(uNet3dMultiplyAdds()));
  const demand = workloadsOf(shipped()).reduce((sum, workload) => sum + demandRate(workload), 0);
  expect(page).toContain(`some ${Math.round(demand)} × 10¹² operations a second`);
  const b200 = catalogue.find(({ id }) => id === "b200");
  const orin = catalogue.find(({ id }) => id === "jetson-agx-orin");
  if (b200 === undefined || orin === undefined) throw new Error("a kind is missing");
  expect(demand / sustained(b200, serverRoom)).toBeCloseTo(0.1, 2);
  expect(page).toContain(`${costPerHour(orin, serverRoom).toFixed(2)} €/h apiece`);
  const lines = backdrop.reduce((sum, { gpus }) => sum + (linesServed(gpus, demand, serverRoom) ?? 0), 0);
  expect(lines / 1e6, "two and a half million").toBeCloseTo(2.5, 0);
});

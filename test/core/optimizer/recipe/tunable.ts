import { type CompiledLine, seconds } from "#line";
import { controlled } from "../lines.ts";

/** Parts scatter least with the oven at `best`, where nearly all are in specification; at 20 °C one in twenty is not. No control moves the oven. */
export function tunable(best: number, heat = 20, machines = 3): CompiledLine {
  return controlled({
    work: {
      time: seconds(60),
      machines,
      recipe: { trim: { unit: "µm", setPoint: 0, range: [-4, 4], maxStep: 1 }, heat: { unit: "°C", setPoint: heat, range: [0, 40], maxStep: 4 } },
      tool: { drift: { unit: "µm" }, wear: { unit: "1" } },
      makes: { size: { unit: "µm", formula: "10 + trim + drift + 0.02*(heat - 20)", noise: `0.3 + 0.002*(heat - ${best})^2` } },
      maintenance: { time: "5 min" },
    },
    line: { characteristics: { size: { unit: "µm", spec: [9, 11], target: 10, measuredAt: "inspect", gauge: { noise: 0.05 } } }, wears: [] },
  });
}

/** The smallest model of the design page, as it stands there. */
export const threeInARow = `{
  "format": "plantloop/line@1",
  "id": "three-in-a-row",
  "arrivals": "saturated",
  "stations": [
    { "id": "a", "time": { "exponential": { "mean": 1 } } },
    { "id": "b", "time": { "exponential": { "mean": 0.9 } }, "bufferBefore": 2 },
    { "id": "c", "time": 1.5, "machines": 2, "bufferBefore": 4,
      "failures": { "uptime": { "exponential": { "mean": 50 } }, "repair": { "exponential": { "mean": 10 } }, "clock": "operating" } }
  ]
}`;

/** A right model that uses everything of the language. */
export const complete = {
  format: "plantloop/line@1",
  id: "complete",
  name: { en: "Everything", ko: "전부" },
  sector: "display",
  arrivals: { interarrival: { gamma: { mean: "1 min", cv: 0.5 } }, maximum: 1000 },
  product: { id: "panel", currency: "€", price: "100 + 2*pitch", materialCost: 20, scrapCost: 5, reworkCost: 1 },
  design: { pitch: { unit: "µm", nominal: 40, range: [30, 60] } },
  stations: [
    {
      id: "coat",
      kind: "dispenser",
      machines: 2,
      time: { triangular: { min: "30 s", mode: 40, max: 60 } },
      bufferBefore: null,
      recipe: { flow: { unit: "ml", setPoint: 12, range: [9, 15], maxStep: 1 } },
      tool: { clog: { unit: "ml", initial: 0.1, initialSd: 0.05, perPart: 0.001, spread: 0.3, walkSd: 0.01 } },
      makes: { film: { unit: "µm", formula: "2 + 0.1*(flow - clog - 12)", noise: 0.1, source: "estimate" }, edge: { formula: "film/2", noise: "0.01*film" } },
      sensors: [{ id: "flowmeter", unit: "ml", reads: "flow - clog + 0*film", noise: 0.1, every: 2 }],
      maintenance: { time: { uniform: { min: "5 min", max: "10 min" } }, cost: 10, every: 500, staggered: true, resets: ["clog"] },
      failures: { uptime: { weibull: { scale: "20 h", shape: 1.5 } }, repair: { erlang: { mean: "20 min", k: 3 } }, clock: "calendar" },
      changeover: { constant: "2 min" },
    },
    {
      id: "inspect",
      kind: "x-ray",
      time: { empirical: { values: ["20 s", 25], weights: [1, 3] } },
      bufferBefore: 5,
      rework: { when: "film > 2.4 + 0*pitch", to: "coat", limit: 2 },
    },
    { id: "test", time: { lognormal: { mean: 30, sd: 3 } }, bufferBefore: 5, grades: true },
    { id: "pack", time: { normal: { mean: 20, sd: 2 } } },
  ],
  characteristics: { film: { unit: "µm", spec: ["0.04*pitch", 2.5], target: 2, measuredAt: "inspect", gauge: { noise: 0.05, every: 3 } } },
  controls: [{ characteristic: "film", station: "coat", setPoint: "flow", against: "clog" }],
  wears: [{ station: "coat", tool: "clog", sensor: "flowmeter", limit: 1 }],
  faults: { burst: { name: { en: "A hose bursts", ko: "호스 파열" }, station: "coat", tool: "clog", step: 2, perPart: 0.1 } },
};

/** The complete model with one thing changed: the value at a path; `undefined` takes it away. */
export function changed(path: readonly (string | number)[], value: unknown): unknown {
  return at(structuredClone(complete), path, value);
}

function at(node: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = node as Record<string | number, unknown>;
  if (value === undefined && rest.length === 0) delete copy[step];
  else copy[step] = at(copy[step] ?? {}, rest, value);
  return copy;
}

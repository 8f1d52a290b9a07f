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
  inventory: [{ product: "panel", step: "inspect", lots: 2 }],
  transport: { time: { constant: "10 s" } },
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
      load: "5 s",
      unload: 4,
      dispatch: "spt",
      preventive: [{ id: "clean", everyPieces: 200, time: "3 min" }],
    },
    {
      id: "inspect",
      kind: "x-ray",
      time: { empirical: { values: ["20 s", 25], weights: [1, 3] } },
      bufferBefore: 5,
      rework: { when: "film > 2.4 + 0*pitch", to: "coat", limit: 2 },
      maps: [
        {
          id: "stains", name: { en: "Stains", ko: "얼룩" }, shape: "rectangle", unit: "mm", size: [500, 400], background: "1 + 0*pitch", fields: [4, 3], every: 2,
          patterns: [{ pattern: "repeater", defects: "10 + 0*pitch", source: "estimate" }, { pattern: "ring", defects: 3 }],
        },
      ],
    },
    { id: "test", time: { lognormal: { mean: 30, sd: 3 } }, bufferBefore: 5, grades: true, failures: [{ id: "probe", uptime: "3 h", repair: "5 min", cost: 12, renewedByMaintenance: true }], maintenance: { time: "2 min" } },
    { id: "pack", time: { normal: { mean: 20, sd: 2 } } },
  ],
  characteristics: { film: { unit: "µm", spec: ["0.04*pitch", 2.5], target: 2, measuredAt: "inspect", gauge: { noise: 0.05, every: 3, cost: 0.2 }, escapeCost: 150 } },
  controls: [{ characteristic: "film", station: "coat", setPoint: "flow", against: "clog" }],
  wears: [{ station: "coat", tool: "clog", sensor: "flowmeter", limit: 1 }],
  faults: { burst: { name: { en: "A hose bursts", ko: "호스 파열" }, station: "coat", tool: "clog", step: 2, perPart: 0.1 } },
};

/** A right line with everything that material handling can say. */
export const handled = {
  format: "plantloop/line@1",
  id: "handled",
  arrivals: { interarrival: "1 min" },
  stations: [
    { id: "press", time: 20, outputPlaces: 3 },
    { id: "wash", time: 20, conveyor: { length: 6, speed: 0.5, spacing: 1.5, accumulating: false } },
    { id: "paint", time: 20, bufferBefore: 4, outputPlaces: null },
    { id: "pack", time: 20, bufferBefore: null },
  ],
  transport: {
    time: "10 s",
    moves: [{ from: "press", to: "paint", time: { exponential: { mean: 12 } } }, { from: "paint", time: 8 }, { to: "pack", time: 9 }],
    fleets: [
      {
        id: "carts", name: { en: "Carts", ko: "대차" }, kind: "agv", vehicles: 2, serves: [{ from: "press" }, { to: "paint" }], load: "5 s", unload: 5, requests: "priority", home: "press",
        failures: { uptime: { exponential: { mean: "4 h" } }, repair: "10 min", clock: "calendar" },
      },
      { id: "crane", kind: "crane", track: { positions: { paint: 0, pack: 12.5 }, speed: 0.8 }, serves: [{ from: "paint", to: "pack" }], home: "paint" },
    ],
  },
};

/** The complete model with one thing changed: the value at a path; `undefined` takes it away. */
export function changed(path: readonly (string | number)[], value: unknown): unknown {
  return at(structuredClone(complete), path, value);
}

/** Any model with one thing changed. */
export function changedIn(model: unknown, path: readonly (string | number)[], value: unknown): unknown {
  return at(structuredClone(model), path, value);
}

function at(node: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = node as Record<string | number, unknown>;
  if (value === undefined && rest.length === 0) delete copy[step];
  else copy[step] = at(copy[step] ?? {}, rest, value);
  return copy;
}

/** A right model that uses everything of the language of flow: products and their routes, releases, batches, setups, dispatching. */
export const fab = {
  format: "plantloop/line@1",
  id: "fab",
  products: {
    wafer: {
      name: { en: "Wafer", ko: "웨이퍼" },
      route: [
        { station: "furnace", name: { en: "Oxide", ko: "산화막" }, time: { uniform: { min: "90 min", max: "110 min" } }, per: "batch", family: "oxide", batch: { minimum: 25, maximum: 100 } },
        { station: "etch", time: { constant: "40 s" }, per: "piece", cadence: "30 s", setup: "poly" },
        { id: "gate", station: "litho", time: "1 min", per: "piece", setup: "red", queueLimit: { after: "furnace", time: "6 h", late: "scrap" } },
        { station: "inspect", share: 0.25, rework: { share: 0.1, to: "gate", limit: 2 }, scrap: 0.01 },
        { station: "litho", time: { exponential: { mean: "20 min" } }, per: "lot", setup: "blue", setupTime: "5 min", sameMachineAs: "gate" },
        { station: "furnace", time: "2 h", per: "batch" },
      ],
    },
    "monitor-2": { route: [{ station: "inspect", rework: { share: 0, to: "inspect" } }, { station: "etch", time: "1 min", setup: "metal" }] },
  },
  releases: [
    { id: "daily", product: "wafer", interarrival: { exponential: { mean: "2 h" } }, first: 0, maximum: 500, pieces: 25, priority: 1, due: "10 d" },
    { id: "hot", product: "wafer", interarrival: "1 d", pieces: 25, priority: 10 },
    { id: "test", product: "monitor-2", interarrival: "12 h" },
  ],
  inventory: [{ product: "wafer", step: "litho-2", lots: 3, pieces: 25, priority: 1, due: "2 d" }, { product: "monitor-2" }],
  transport: { time: { uniform: { min: "5 min", max: "10 min" } } },
  stations: [
    { id: "furnace", machines: 2, load: "10 min", unload: "10 min", batch: { minimum: 50, maximum: 150, of: "family", wait: "8 h" }, dispatch: ["priority", "fifo"] },
    {
      id: "etch", machines: 2, dispatch: ["priority", "least-setup", { formula: "slack/max(1, remaining) + 0*waiting*work*pieces*setup*priority" }],
      setups: { changes: [{ from: "poly", to: "metal", time: "20 min" }, { to: "metal", time: "25 min" }, { to: "poly", time: { exponential: { mean: "10 min" } } }], minimumRuns: { metal: 3 }, initial: "poly" },
      failures: [
        { id: "pump", uptime: { exponential: { mean: "100 h" } }, repair: "2 h", clock: "calendar", first: { exponential: { mean: "50 h" } } },
        { id: "arm", uptime: { weibull: { scale: "300 h", shape: 2 } }, repair: { lognormal: { mean: "4 h", cv: 1 } }, clock: "operating" },
      ],
      preventive: [
        { id: "weekly", every: "7 d", first: "3 d", time: "4 h" },
        { id: "clean", everyPieces: 2000, firstPieces: 1000, time: { triangular: { min: "30 min", mode: "40 min", max: "1 h" } } },
      ],
    },
    { id: "litho", machines: 3, dispatch: "critical-ratio", bufferBefore: null, setups: { changes: [{ to: "red", time: "3 min" }] } },
    { id: "inspect", time: "15 min", dispatch: { formula: "work" }, bufferBefore: 20 },
  ],
};

/** The model of flow with one thing changed. */
export function changedFab(path: readonly (string | number)[], value: unknown): unknown {
  return at(structuredClone(fab), path, value);
}

/** A right model that uses everything of the language of people and power. */
export const staffed = {
  format: "plantloop/line@1",
  id: "staffed",
  arrivals: "saturated",
  product: { id: "housing", price: 12, energyPrice: 0.15 },
  calendars: { day: { period: "24 h", working: [["6 h", "14 h"], ["14.5 h", "22 h"]] } },
  operators: { crew: { number: 3, calendar: "day" }, technicians: { number: 1 } },
  stations: [
    {
      id: "lathe", machines: 2, load: "1 min", time: "10 min", unload: "1 min", calendar: "day", atShiftEnd: "finish",
      failures: { uptime: "20 h", repair: "1 h" },
      operators: [{ pool: "crew", for: ["load", "unload"], number: 1 }, { pool: ["technicians", "crew"], for: ["repair"] }],
      power: { processing: 12, idle: 2, blocked: 2, setup: 5, down: 0.4, maintenance: 1, off: 0.1 },
    },
  ],
};

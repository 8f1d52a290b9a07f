import { defineLine, hours, minutes, seconds, station } from "#line";

/**
 * A line of your own. `npm run dev` shows it at ?plant=my-line and takes in what you save. `npm run -s plantloop -- check my-line`
 * says what is wrong with it, `analyze my-line` what limits it, `run my-line` what comes of it. Fields: docs/line-model.md.
 */
export const line = defineLine({
  id: "my-line",
  name: { en: "My line", ko: "나의 라인" },
  // The first station never waits for work. With a time between parts: { interarrival: minutes(1) }.
  arrivals: "saturated",
  product: { id: "part", name: { en: "Part", ko: "부품" }, currency: "€", price: 40, materialCost: 15, scrapCost: 2 },
  stations: [
    station("load", { kind: "loader", time: seconds(35) }),
    station("coat", {
      kind: "dispenser",
      machines: 2,
      bufferBefore: 4,
      time: { lognormal: { mean: seconds(80), cv: 0.1 } },
      failures: { uptime: { exponential: { mean: hours(12) } }, repair: { lognormal: { mean: minutes(10), cv: 0.6 } } },
      // What the machine is told, and may be told.
      recipe: { flow: { name: { en: "flow", ko: "유량" }, unit: "ml", setPoint: 12, range: [8, 16] } },
      // What nobody sees: it grows with every part, and maintenance brings it back.
      tool: { clog: { name: { en: "clogging", ko: "막힘" }, unit: "ml", initialSd: 0.05, perPart: 0.0012, spread: 0.3 } },
      // What each part gets: a formula over set points, tool states and what earlier stations made.
      makes: { film: { unit: "µm", formula: "2 + 0.1*(flow - clog - 12)", noise: 0.04, source: "estimate" } },
      sensors: [{ id: "flowMeter", name: { en: "flow meter", ko: "유량계" }, unit: "ml", reads: "flow - clog", noise: 0.1 }],
      maintenance: { name: { en: "nozzle change", ko: "노즐 교체" }, time: minutes(8), cost: 10, every: 1500, staggered: true },
    }),
    station("dry", { kind: "oven", machines: 4, bufferBefore: 4, time: seconds(150) }),
    station("inspect", { kind: "x-ray", bufferBefore: 4, time: seconds(30) }),
    station("test", { kind: "tester", bufferBefore: 4, time: seconds(30), grades: true }),
  ],
  characteristics: {
    film: { name: { en: "film thickness", ko: "막 두께" }, unit: "µm", spec: [1.85, 2.15], target: 2, measuredAt: "inspect", gauge: { noise: 0.02, every: 3 } },
  },
  // The loop may move this set point to keep that characteristic on its target.
  controls: [{ characteristic: "film", station: "coat", setPoint: "flow", against: "clog" }],
  faults: {
    burst: { name: { en: "A hose leaks", ko: "호스 누출" }, station: "coat", tool: "clog", step: 2 },
  },
});

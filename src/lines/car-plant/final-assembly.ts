import { hours, minutes, seconds, station } from "#line";

/** Trim and final assembly, and the tests behind them. Sources by their short names: see `../car-plant.ts`. */
export const finalAssembly = [
  station("trim", {
    kind: "trim-bay",
    name: { en: "Trim", ko: "의장 조립" },
    machines: 4,
    bufferBefore: 10,
    time: { lognormal: { mean: seconds(214), cv: 0.05 } },
    power: { processing: 12, idle: 8 },
  }),
  station("marriage", {
    kind: "marriage-lift",
    name: { en: "Marriage", ko: "섀시 결합" },
    bufferBefore: 6,
    time: { lognormal: { mean: seconds(50), cv: 0.04 } },
    failures: { uptime: { exponential: { mean: hours(12) } }, repair: { lognormal: { mean: minutes(6), cv: 0.6 } } },
    makes: { axleOff: { unit: "'", formula: "0", noise: 0.7, source: "how the axles come to lie under the body; size estimate" } },
    power: { processing: 40, idle: 10 },
  }),
  station("alignment", {
    kind: "alignment-stand",
    name: { en: "Wheel alignment", ko: "휠 얼라인먼트" },
    machines: 2,
    bufferBefore: 6,
    time: { lognormal: { mean: seconds(96), cv: 0.05 } },
    recipe: { toeTrim: { name: { en: "toe trim", ko: "토 보정" }, unit: "'", setPoint: 0, range: [-14, 14], maxStep: 1.5 } },
    tool: { headDrift: { name: { en: "measuring head drift", ko: "측정 헤드 드리프트" }, unit: "'", initialSd: 0.3, perPart: 0.0065, spread: 0.3, walkSd: 0.05 } },
    makes: { toe: { unit: "'", formula: "10 + toeTrim + headDrift + 0.5*axleOff", noise: 1.7, source: "front wheels toe in by minutes of arc: Gillespie; sizes estimate" } },
    maintenance: { name: { en: "calibration of the heads", ko: "측정 헤드 교정" }, time: minutes(8), cost: 90, every: 700, staggered: true },
    power: { processing: 15, idle: 6 },
  }),
  station("roll-test", {
    kind: "roll-test",
    name: { en: "Roll test", ko: "롤 테스트" },
    machines: 2,
    bufferBefore: 6,
    time: { lognormal: { mean: seconds(92), cv: 0.04 } },
    rework: { when: "abs(toe - 10) > 6", to: "alignment", limit: 1 },
    power: { processing: 120, idle: 15 },
  }),
  station("buy-off", {
    kind: "light-tunnel",
    name: { en: "Buy-off", ko: "최종 검수" },
    bufferBefore: 6,
    time: seconds(45),
    grades: true,
  }),
];

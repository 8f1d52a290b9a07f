const name = { en: "fault", ko: "고장" };

/** A right model that uses everything of the language of materials, environment, sensors, gauges and faults. */
export const physical = {
  format: "plantloop/line@1",
  id: "physical",
  arrivals: { interarrival: "3 s" },
  materials: {
    resin: { name: { en: "resin", ko: "수지" }, at: "fill", lot: 50, properties: { viscosity: { name: { en: "viscosity", ko: "점도" }, unit: "Pa·s", mean: 8, sd: 1 } } },
    film: { at: "cure", lot: 7 },
  },
  environment: {
    humidity: { name: { en: "humidity", ko: "습도" }, unit: "%", mean: 45, daily: { amplitude: 10, peak: "15 h" }, wander: { sd: 2, memory: "30 min" } },
  },
  stations: [
    {
      id: "fill", time: 8, machines: 4, bufferBefore: null,
      recipe: { mass: { unit: "mg", setPoint: 12, range: [9, 15] } },
      tool: { clog: { unit: "mg", initial: 1, initialSd: 0.01, machineSd: 0.4, perPart: 0.001, perHour: 0.05, spread: 0.3 } },
      makes: { weight: { formula: "mass - clog + 0.01*viscosity", noise: 0.01, machineSd: 0.2 } },
      sensors: [
        { id: "flow", unit: "mg", reads: "mass - clog", gain: 1.02, bias: 0.1, biasSd: 0.05, noise: 0.05, drift: 0.01, lag: "20 s", quantum: 0.01, range: [0, 20], dropout: 0.01 },
        { id: "air", unit: "%", reads: "humidity", every: 5 },
        { id: "slow", unit: "%", reads: "humidity", period: "1 min" },
        { id: "first", unit: "%", reads: "humidity", lot: { size: 25, sample: 1 } },
      ],
      maintenance: { time: 20, every: 100 },
    },
    { id: "cure", time: 2, bufferBefore: null, makes: { voids: { formula: "viscosity/10 + 0.01*humidity", noise: 0.05 } } },
    { id: "inspect", time: 2, machines: 2, bufferBefore: null, rework: { when: "voids > 1.6", to: "cure", limit: 1 }, judgement: { falseAlarm: 0.05, miss: 0.1 } },
  ],
  characteristics: {
    voids: { unit: "%", spec: [null, 1.8], measuredAt: "inspect", gauge: { noise: 0.02, reproducibility: 0.05, bias: 0.01, quantum: 0.01, plan: { size: 20, sample: 5, accept: 1, adaptive: true }, ai: { operations: 4e12, within: "2 min" } } },
  },
  faults: {
    clog: { name, station: "fill", tool: "clog", step: 1, perPart: 0.01 },
    dull: { name, station: "fill", sensor: "flow", step: 1, perHour: 0.5, gain: 1.1, noise: 0.2, dropout: 0.2 },
    frozen: { name, station: "fill", sensor: "flow", stuck: true },
    high: { name, station: "fill", setPoint: "mass", step: 0.5 },
    badResin: { name, station: "fill", material: "resin", property: "viscosity", step: 4 },
    damp: { name, station: "cure", environment: "humidity", step: 20, perHour: 1, lasts: "1 h" },
  },
};

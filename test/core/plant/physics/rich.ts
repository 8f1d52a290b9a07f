import { type LineSpec, type StationSpec, hours, minutes, seconds, station } from "#line";

const name = { en: "fault", ko: "고장" };

/** A line with all of the physics: machines that differ, resin by the lot, humidity, gauges and a judge that err, and a fault of every kind. */
export function rich(given: Partial<LineSpec> = {}): LineSpec {
  const stations: StationSpec[] = [
    station("fill", {
      time: seconds(8),
      machines: 4,
      bufferBefore: null,
      recipe: { mass: { unit: "mg", setPoint: 12, range: [9, 15] } },
      tool: { clog: { unit: "mg", initial: 1, initialSd: 0.01, machineSd: 0.4, perPart: 0.001, perHour: 0.05, spread: 0.3 } },
      makes: { weight: { formula: "mass - clog", noise: 0.01, machineSd: 0.2 } },
      sensors: [{ id: "flow", unit: "mg", reads: "mass - clog", noise: 0.05, lag: seconds(20) }, { id: "air", unit: "%", reads: "humidity" }],
      maintenance: { time: seconds(20), every: 100 },
    }),
    station("cure", { time: seconds(2), bufferBefore: null, makes: { voids: { formula: "viscosity/10 + 0.01*humidity", noise: 0.05 } } }),
    station("inspect", { time: seconds(2), bufferBefore: null, machines: 2, rework: { when: "voids > 1.6", to: "cure", limit: 1 }, judgement: { falseAlarm: 0.05, miss: 0.1 } }),
  ];
  return {
    format: "plantloop/line@1",
    id: "rich",
    arrivals: { interarrival: seconds(3) },
    materials: { resin: { at: "fill", lot: 50, properties: { viscosity: { unit: "Pa·s", mean: 8, sd: 1 } } }, film: { at: "cure", lot: 7 } },
    environment: { humidity: { unit: "%", mean: 45, daily: { amplitude: 10 }, wander: { sd: 2, memory: minutes(30) } } },
    stations,
    characteristics: { voids: { unit: "%", spec: [null, 1.8], measuredAt: "inspect", gauge: { noise: 0.02, reproducibility: 0.05, bias: 0.01, quantum: 0.01, plan: { size: 20, sample: 5, adaptive: true } } } },
    faults: {
      clog: { name, station: "fill", tool: "clog", step: 1, perPart: 0.01 },
      dull: { name, station: "fill", sensor: "flow", step: 1, perHour: 0.5, gain: 1.1, noise: 0.2, dropout: 0.2 },
      frozen: { name, station: "fill", sensor: "flow", stuck: true },
      high: { name, station: "fill", setPoint: "mass", step: 0.5 },
      badResin: { name, station: "fill", material: "resin", property: "viscosity", step: 4 },
      damp: { name, station: "cure", environment: "humidity", step: 20, perHour: 1, lasts: hours(1) },
    },
    ...given,
  };
}

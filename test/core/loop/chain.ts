/** Numbers from 0 on. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A hundred stations in which every attribute is made of the one before, every tool is tracked and every part is noisy. */
export function chain(machines: number): unknown {
  const made = upTo(500).map((index) => `a${index}`);
  const watched = made.slice(-100);
  return {
    format: "plantloop/line@1",
    id: "chain",
    arrivals: "saturated",
    stations: upTo(100).map((at) => ({
      id: `s${at}`,
      time: { weibull: { scale: 10, shape: 2 } },
      machines,
      recipe: { [`trim${at}`]: { unit: "1", setPoint: 1, range: [0, 2] } },
      tool: Object.fromEntries(upTo(10).map((tool) => [`t${at}x${tool}`, { unit: "1", initialSd: 0.1, perPart: 0.001, walkSd: 0.01 }])),
      makes: Object.fromEntries(
        upTo(5).map((index) => {
          const nth = 5 * at + index;
          return [`a${nth}`, { formula: `${nth === 0 ? "0" : `a${nth - 1}`} + 0.01*trim${at} + t${at}x0 + 0.1*t${at}x1${" + 0*t0^2".replaceAll("t0", `t${at}x2`).repeat(3)}`, noise: 0.1 }];
        }),
      ),
      sensors: upTo(10).map((tool) => ({ id: `s${tool}`, unit: "1", reads: tool === 1 ? `t${at}x1` : `a${5 * at + 4}`, noise: 0.1 })),
      maintenance: { time: 60, every: 500, staggered: true },
    })),
    characteristics: Object.fromEntries(watched.map((id) => [id, { unit: "1", spec: [-1000, 1000], target: 0, measuredAt: "s99", gauge: { noise: 0.1 } }])),
    controls: watched.map((characteristic, at) => ({ characteristic, station: `s${at}`, setPoint: `trim${at}`, against: `t${at}x0` })),
    wears: upTo(100).map((at) => ({ station: `s${at}`, tool: `t${at}x1`, sensor: "s1", limit: 1 })),
  };
}


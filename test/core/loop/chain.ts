/** Numbers from 0 on. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * A hundred stations in which every attribute is made of the one before, every tool is tracked and every part is noisy; every
 * other station has few machines, and two controls.
 */
export function chain(): unknown {
  const made = upTo(500).map((index) => `a${index}`);
  const watched = made.slice(-100);
  return {
    format: "plantloop/line@1",
    id: "chain",
    arrivals: "saturated",
    stations: upTo(100).map((at) => ({
      id: `s${at}`,
      time: { weibull: { scale: 10, shape: 2 } },
      machines: at % 2 === 0 ? 10 : 30,
      recipe: Object.fromEntries(trimsOf(at).map((trim) => [trim, { unit: "1", setPoint: 1, range: [0, 2] }])),
      tool: Object.fromEntries(upTo(10).map((tool) => [`t${at}x${tool}`, { unit: "1", initialSd: 0.1, perPart: 0.001, walkSd: 0.01 }])),
      makes: Object.fromEntries(
        upTo(5).map((index) => {
          const nth = 5 * at + index;
          return [`a${nth}`, { formula: `${nth === 0 ? "0" : `a${nth - 1}`} ${trimsOf(at).map((trim) => ` + 0.01*${trim}`).join("")} + t${at}x0 + 0.1*t${at}x1${" + 0*t0^2".replaceAll("t0", `t${at}x2`).repeat(3)}`, noise: 0.1 }];
        }),
      ),
      sensors: upTo(10).map((tool) => ({ id: `s${tool}`, unit: "1", reads: tool === 1 ? `t${at}x1` : `a${5 * at + 4}`, noise: 0.1 })),
      maintenance: { time: 60, every: 500, staggered: true },
    })),
    characteristics: Object.fromEntries(watched.map((id) => [id, { unit: "1", spec: [-1000, 1000], target: 0, measuredAt: "s99", gauge: { noise: 0.1 } }])),
    controls: watched.map((characteristic, nth) => ({ characteristic, station: `s${nth - (nth % 2)}`, setPoint: `trim${nth}`, against: `t${nth - (nth % 2)}x${nth % 2}` })),
    wears: upTo(100).map((at) => ({ station: `s${at}`, tool: `t${at}x1`, sensor: "s1", limit: 1 })),
  };
}

/** The set points of a station. */
function trimsOf(station: number): readonly string[] {
  return station % 2 === 0 ? [`trim${station}`, `trim${station + 1}`] : [];
}

/** As many control charts as may be, every one of them controlled: a hundred characteristics of one station. */
export function charted(): unknown {
  const all = upTo(100);
  return {
    format: "plantloop/line@1",
    id: "charted",
    arrivals: "saturated",
    design: { width: { unit: "1", nominal: 1, range: [0, 2] } },
    stations: [
      {
        id: "make",
        time: { weibull: { scale: 10, shape: 2 } },
        machines: 10,
        recipe: Object.fromEntries(all.map((nth) => [`trim${nth}`, { unit: "1", setPoint: 1, range: [0, 2] }])),
        tool: Object.fromEntries(all.map((nth) => [`t${nth}`, { unit: "1", initialSd: 0.1, perPart: 0.001, walkSd: 0.01 }])),
        makes: Object.fromEntries(all.map((nth) => [`a${nth}`, { formula: `trim${nth} + t${nth} + 0*width`, noise: 0.1 }])),
      },
      { id: "inspect", time: 0.01, bufferBefore: 10 },
    ],
    characteristics: Object.fromEntries(all.map((nth) => [`a${nth}`, { unit: "1", spec: [-1000, 1000], target: 1, measuredAt: "inspect", gauge: { noise: 0.1 } }])),
    controls: all.map((nth) => ({ characteristic: `a${nth}`, station: "make", setPoint: `trim${nth}`, against: `t${nth}` })),
  };
}

import { hours, minutes, seconds, station } from "#line";

/** Deflectometry looks at 16 m² of paint (15 to 25 m² a car: Finish) in pixels of 0.5 mm, told by a U-Net: 2 × 733,888 operations a pixel (`core/compute/networks.ts`; size and resolution estimate). */
const readsPaint = { operations: 2 * 733_888 * 64_000_000, within: minutes(2) };

/** The paint shop: bath, booths, oven and inspection. Sources by their short names: see `../car-plant.ts`. */
export const paintShop = [
  station("ecoat", {
    kind: "dip-tank",
    name: { en: "E-coat", ko: "전착 도장" },
    bufferBefore: 16,
    time: minutes(12),
    recipe: { voltage: { name: { en: "bath voltage", ko: "전착 전압" }, unit: "V", setPoint: 320, range: [260, 380] } },
    makes: { ecoatFilm: { unit: "µm", formula: "20 + 0.05*(voltage - 320)", noise: 0.8, source: "20 µm at 250 to 500 V: Finish; growing with voltage: Streitberger; slope estimate" } },
    power: { processing: 420, idle: 300 },
  }),
  station("paint", {
    kind: "paint-booth",
    name: { en: "Top coat", ko: "상도 도장" },
    machines: 3,
    bufferBefore: null,
    time: { lognormal: { mean: seconds(145), cv: 0.03 } },
    dispatch: "fifo",
    setups: { changes: ["white", "blue", "orange", "black"].map((to) => ({ to, time: seconds(12) })) },
    failures: { uptime: { exponential: { mean: hours(20) } }, repair: { lognormal: { mean: minutes(12), cv: 0.6 } } },
    recipe: { flow: { name: { en: "paint flow", ko: "도료 토출량" }, unit: "ml/min", setPoint: 320, range: [240, 440], maxStep: 16 } },
    tool: { bellClog: { name: { en: "bell clogging", ko: "벨 컵 막힘" }, unit: "ml/min", initialSd: 2, perPart: 0.065, spread: 0.35, walkSd: 0.4 } },
    makes: {
      film: { unit: "µm", formula: "ecoatFilm + 90 + 0.3*(flow - bellClog - 320) - 0.2*(humidity - 65)", noise: 3.2, source: "film by what the bells give, less of it held in damp air: Streitberger; slopes estimate" },
      spits: { unit: "1", formula: "bellClog/60", source: "a clogged bell spits drops: Streitberger; size estimate" },
    },
    sensors: [
      { id: "flowMeter", name: { en: "paint flow", ko: "도료 토출량" }, unit: "ml/min", reads: "flow - bellClog", noise: 2, quantum: 0.1 },
      { id: "boothHumidity", kind: "hygrometer", name: { en: "booth humidity", ko: "부스 습도" }, unit: "%RH", reads: "humidity", period: minutes(5) },
    ],
    maintenance: { name: { en: "bell change", ko: "벨 컵 교체" }, time: minutes(8), cost: 130, every: 500, staggered: true },
    power: { processing: 260, idle: 200 },
  }),
  station("bake", {
    kind: "paint-oven",
    name: { en: "Paint oven", ko: "도장 오븐" },
    bufferBefore: null,
    time: minutes(25),
    recipe: { ovenTemperature: { name: { en: "oven temperature", ko: "오븐 온도" }, unit: "°C", setPoint: 140, range: [122, 158], maxStep: 1.5 } },
    tool: { burnerDrift: { name: { en: "thermocouple drift", ko: "열전대 드리프트" }, unit: "°C", initialSd: 0.4, perPart: 0.0045, spread: 0.3, walkSd: 0.05 } },
    makes: { hardness: { unit: "N/mm²", formula: "130 + 1.7*(ovenTemperature + burnerDrift - 140) - 0.15*(film - 110)", noise: 4, source: "more heat links a clear coat more, and makes it brittle: Streitberger; 140 °C and slope estimate" } },
    sensors: [
      { id: "ovenAir", name: { en: "oven air", ko: "오븐 공기 온도" }, unit: "°C", reads: "ovenTemperature", noise: 0.4, biasSd: 0.2, quantum: 0.1 },
      // A pyrometer sees the body as it leaves (noise estimate).
      { id: "bodyHeat", name: { en: "body temperature by pyrometer", ko: "차체 온도(방사 온도계)" }, unit: "°C", reads: "ovenTemperature + burnerDrift", noise: 1.2, quantum: 0.1 },
    ],
    maintenance: { name: { en: "burner service", ko: "버너 정비" }, time: minutes(10), cost: 260, every: 1700 },
    power: { processing: 650, idle: 520 },
  }),
  station("paint-check", {
    kind: "light-tunnel",
    name: { en: "Paint inspection", ko: "도장 검사" },
    bufferBefore: null,
    time: seconds(45),
    outputPlaces: 4,
    rework: { when: "film < 98", to: "paint", limit: 1 },
    maps: [
      {
        id: "paintMap",
        name: { en: "dirt on the bonnet", ko: "후드 결함 맵" },
        shape: "rectangle",
        unit: "mm",
        size: [1500, 1200],
        every: 6,
        fields: [5, 4],
        ai: readsPaint,
        background: "5",
        patterns: [
          { pattern: "repeater", defects: "40*max(0, spits - 0.6)", source: "a bell that spits does so at the same place of each stroke: Streitberger; numbers estimate" },
          { pattern: "edge", defects: "3*max(0, film - 119)", source: "thick films run and sag at edges: Streitberger; numbers estimate" },
          { pattern: "cluster", defects: "2.5*max(0, humidity - 73)", source: "damp air leaves water spots in heaps: Streitberger; numbers estimate" },
        ],
      },
    ],
  }),
];

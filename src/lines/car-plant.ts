import { defineLine, hours, minutes, seconds, station } from "#line";
import type { StepSpec } from "#line";

/**
 * A car plant at a takt of 60 s: side panels are pressed, welded to a floor into a body, doors are hung, the body is coated in two colours a model, baked,
 * trimmed, married to its chassis, aligned and tested on rollers. Sedans and sports utility vehicles come in turn. One part is one car from its
 * floor on; a side panel is a part of its own until framing builds two into a body. Numbers marked "estimate" are engineering estimates of a plausible size; mechanisms and the
 * other numbers come from the sources named beside them.
 *
 * Sources, by short name:
 * - Omar: M. A. Omar, The Automotive Body Manufacturing Systems and Processes, Wiley 2011 (presses, body shop, paint shop, final assembly; rates of about one a minute).
 * - Groover: M. P. Groover, Automation, Production Systems, and Computer-Integrated Manufacturing, 4th ed. 2015 (plants of 60 cars an hour: body, paint, trim-chassis-final).
 * - Zhang: H. Zhang & J. Senkara, Resistance Welding: Fundamentals and Applications, 2nd ed., CRC 2011 (lobe of current and time, expulsion, wear of electrodes, flanges).
 * - D8.1: AWS D8.1M, Specification for Automotive Weld Quality: Resistance Spot Welding of Steel, 2013; and ISO 14373:2015 (least nugget of 4√t, t the thinner sheet in mm; force and current for 1 mm).
 * - Patchong: A. Patchong, T. Lemoine & G. Kern, Improving car body production at PSA Peugeot Citroën, Interfaces 33(1), 2003 (body shops' lines of robots and their small buffers hold the plant up).
 * - Ceglarek: D. Ceglarek & J. Shi, Dimensional variation reduction for automotive body assembly, Manufacturing Review 8(2), 1995 (fixtures behind most of the variation; 6σ of 2 mm as the aim).
 * - Streitberger: H.-J. Streitberger & K.-F. Dössel (eds.), Automotive Paints and Coatings, 2nd ed., Wiley-VCH 2008 (films of 20 µm by dipping, some 90 µm sprayed on it; bells; ovens at 140 °C).
 * - Marciniak: Z. Marciniak, J. L. Duncan & S. J. Hu, Mechanics of Sheet Metal Forming, 2nd ed. 2002 (springback grows with yield stress and as sheets get thinner, and shrinks with tension).
 * - Gillespie: T. D. Gillespie, Fundamentals of Vehicle Dynamics, SAE 1992 (toe of a wheel within minutes of arc).
 * - MSA: AIAG, Measurement Systems Analysis, 4th ed. 2010 (repeatability and reproducibility of a gauge; both a tenth or so of the spread here).
 */

/** Bodies travel by skid within a shop, and on automated guided vehicles from one to the next. */
const pipe = { cadence: seconds(52) };

const route = (colour: string, trim: number): StepSpec[] => [
  { station: "underbody" },
  { station: "framing", components: { side: 2 }, inherits: { sideOff: "mean" } },
  { station: "respot" },
  { station: "weld-check" },
  { station: "closures" },
  { station: "gap-check" },
  { station: "ecoat", ...pipe },
  { station: "paint", setup: colour },
  { station: "bake", ...pipe },
  { station: "paint-check" },
  { station: "trim", time: { lognormal: { mean: seconds(trim), cv: 0.05 } } },
  { station: "marriage" },
  { station: "alignment" },
  { station: "roll-test" },
  { station: "buy-off" },
];

/** Deflectometry looks at 16 m² of paint in pixels of 0.5 mm, told by a U-Net (2 × 733,888 operations a pixel: `core/compute/networks.ts`); gap cameras at 24 places of 2 megapixels (estimates). */
const readsPaint = { operations: 2 * 733_888 * 64_000_000, within: minutes(2) };
const readsGaps = { operations: 2 * 733_888 * 48_000_000, within: minutes(2) };

export const carPlant = defineLine({
  id: "car-plant",
  name: { en: "Car plant", ko: "자동차 공장" },
  sector: "automobile",
  product: {
    id: "car",
    name: { en: "Car", ko: "자동차" },
    currency: "€",
    // What the plant adds: bought-in parts are left out of price and cost. Welds and sheet bring stiffness and safety, each ever less of it; weight costs some 6 € a kg
    // (250 kg for each mm of thickness), and wide flanges take their space from doors and windows (estimates).
    price: "4700 + 1000*(1 - exp(-(welds - 3000)/700)) + 1800*(1 - exp(-(gauge - 0.5)/0.3)) - 1500*gauge - 43*(flange - 16)",
    // Body steel and paint; a spot weld takes some 12 cents of power, caps, robot and floor (estimates).
    materialCost: "1400 + 250*gauge + 0.12*welds + 2*(flange - 16)",
    scrapCost: 350,
    reworkCost: 45,
    energyPrice: 0.14,
  },
  products: {
    side: { name: { en: "Side panel", ko: "사이드 패널" }, route: [{ station: "press" }, { station: "panel-check" }], stock: 80 },
    "sedan-white": { colour: "#f1efe9", name: { en: "Sedan, white", ko: "세단 흰색" }, route: route("white", 206) },
    "suv-blue": { colour: "#2b5f8f", name: { en: "SUV, blue", ko: "SUV 파랑" }, route: route("blue", 222) },
    "sedan-red": { colour: "#d2552c", name: { en: "Sedan, red", ko: "세단 빨강" }, route: route("red", 206) },
    "suv-black": { colour: "#454c55", name: { en: "SUV, black", ko: "SUV 검정" }, route: route("black", 222) },
  },
  releases: [
    { id: "sides", product: "side", interarrival: seconds(30), first: seconds(0) },
    { id: "white-sedans", product: "sedan-white", interarrival: seconds(240), first: seconds(60) },
    { id: "blue-suvs", product: "suv-blue", interarrival: seconds(240), first: seconds(120) },
    { id: "red-sedans", product: "sedan-red", interarrival: seconds(240), first: seconds(180) },
    { id: "black-suvs", product: "suv-black", interarrival: seconds(240), first: seconds(240) },
  ],
  transport: {
    time: seconds(0),
    moves: [
      { from: "gap-check", to: "ecoat", time: seconds(75) },
      { from: "paint-check", to: "trim", time: seconds(90) },
    ],
    fleets: [
      { id: "body-agvs", name: { en: "Body AGVs", ko: "차체 AGV" }, vehicles: 5, serves: [{ from: "gap-check", to: "ecoat" }], load: seconds(12), unload: seconds(12), home: "gap-check" },
      { id: "trim-agvs", name: { en: "Trim AGVs", ko: "의장 AGV" }, vehicles: 5, serves: [{ from: "paint-check", to: "trim" }], load: seconds(12), unload: seconds(12), home: "paint-check" },
    ],
  },
  design: {
    welds: { name: { en: "spot welds", ko: "점용접 수" }, unit: "1", nominal: 4000, range: [3600, 5000] },
    gauge: { name: { en: "sheet thickness", ko: "강판 두께" }, unit: "mm", nominal: 1.1, range: [0.8, 1.2] },
    flange: { name: { en: "flange width", ko: "플랜지 폭" }, unit: "mm", nominal: 18, range: [13, 19] },
  },
  materials: {
    // A coil of 20 t makes some 1,000 side panels; the yield strength of a drawing steel is held within ± 20 MPa or so (estimate after EN 10130).
    coil: { name: { en: "steel coil", ko: "강판 코일" }, at: "press", lot: 1000, properties: { yieldStrength: { name: { en: "yield strength", ko: "항복 강도" }, unit: "MPa", mean: 190, sd: 5 } } },
  },
  environment: {
    // Booths for waterborne paint are held at about 65 % (Streitberger), within a few per cent (estimate).
    humidity: { name: { en: "booth humidity", ko: "부스 습도" }, unit: "%RH", mean: 65, daily: { amplitude: 1.5 }, wander: { sd: 1.2, memory: hours(3) } },
  },
  stations: [
    station("press", {
      kind: "stamping-press",
      name: { en: "Press line", ko: "프레스 라인" },
      time: { lognormal: { mean: seconds(20), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(8) } }, repair: { lognormal: { mean: minutes(14), cv: 0.6 } } },
      recipe: { binderForce: { name: { en: "binder force", ko: "블랭크 홀더 하중" }, unit: "kN", setPoint: 900, range: [700, 1250], maxStep: 30 } },
      tool: { dieWear: { name: { en: "die wear", ko: "금형 마모" }, unit: "mm", initialSd: 0.02, perPart: 0.0001, spread: 0.3, walkSd: 0.001 } },
      makes: {
        springback: { unit: "mm", formula: "0.9*(yieldStrength/190)/gauge + dieWear - 0.0018*(binderForce - 900)", noise: 0.09, source: "springback by yield stress over thickness, less with tension by the binder: Marciniak; sizes estimate" },
      },
      sensors: [{ id: "tonnage", name: { en: "binder force", ko: "블랭크 홀더 하중" }, unit: "kN", reads: "binderForce", noise: 6, biasSd: 2, quantum: 1 }],
      maintenance: { name: { en: "die polishing", ko: "금형 사상" }, time: minutes(18), cost: 420, every: 2600, resets: ["dieWear"] },
      power: { processing: 320, idle: 60, down: 15 },
    }),
    station("panel-check", {
      kind: "measuring-gate",
      name: { en: "Panel scan", ko: "패널 스캔" },
      time: seconds(18),
      makes: { sideOff: { unit: "mm", formula: "springback - 0.9/gauge", source: "what the panel is off the form that the framing fixture is built for" } },
    }),
    station("underbody", {
      kind: "underbody-cell",
      name: { en: "Underbody", ko: "언더바디 용접" },
      time: { lognormal: { mean: seconds(52), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(7) } }, repair: { lognormal: { mean: minutes(6), cv: 0.6 } } },
      makes: { floorOff: { unit: "mm", formula: "0", noise: 0.12, source: "about a third of the body's variation: Ceglarek; size estimate" } },
      power: { processing: 90, idle: 18 },
    }),
    station("framing", {
      kind: "framing-gate",
      name: { en: "Framing", ko: "차체 프레이밍" },
      bufferBefore: 6,
      time: { lognormal: { mean: seconds(54), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(4) } }, repair: { lognormal: { mean: minutes(5), cv: 0.6 } } },
      recipe: { locatorShim: { name: { en: "locator shim", ko: "로케이터 심" }, unit: "mm", setPoint: 0, range: [-2, 2], maxStep: 0.25 } },
      tool: { fixtureDrift: { name: { en: "fixture drift", ko: "지그 변위" }, unit: "mm", initialSd: 0.05, perPart: 0.0004, spread: 0.3, walkSd: 0.005 } },
      makes: {
        openingOff: {
          unit: "mm",
          formula: "locatorShim + fixtureDrift + 0.5*sideOff + 0.5*floorOff",
          noise: "0.11/gauge + 0.00003*(welds - 3600)",
          source: "worn locators move the door opening, parts add what they are off: Ceglarek; each weld draws the sheet a little; sizes estimate",
        },
      },
      sensors: [{ id: "pinGap", name: { en: "gap at the locating pins", ko: "위치 핀 틈새" }, unit: "mm", reads: "fixtureDrift + locatorShim", noise: 0.08, quantum: 0.01 }],
      maintenance: { name: { en: "locator change", ko: "로케이터 교체" }, time: minutes(12), cost: 350, every: 1000 },
      power: { processing: 140, idle: 25 },
    }),
    station("respot", {
      kind: "welding-cell",
      name: { en: "Respot welding", ko: "보강 점용접" },
      machines: 3,
      bufferBefore: 6,
      time: { lognormal: { mean: seconds(156), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(12) } }, repair: { lognormal: { mean: minutes(8), cv: 0.6 } } },
      recipe: {
        current: { name: { en: "weld current", ko: "용접 전류" }, unit: "kA", setPoint: 9.6, range: [8, 13], maxStep: 0.4 },
        force: { name: { en: "electrode force", ko: "가압력" }, unit: "kN", setPoint: 2.6, range: [2, 3.4] },
        weldTime: { name: { en: "weld time", ko: "통전 시간" }, unit: "ms", setPoint: 240, range: [180, 320] },
      },
      tool: {
        cableLoss: { name: { en: "loss in the secondary cable", ko: "2차 케이블 손실" }, unit: "kA", initialSd: 0.04, perPart: 0.0021, spread: 0.3, walkSd: 0.01 },
        tipWear: { name: { en: "electrode tip wear", ko: "전극 팁 마모" }, unit: "1", perPart: 0.0016, spread: 0.3 },
      },
      makes: {
        nugget: {
          unit: "mm",
          formula: "5.2 + 0.9*(current - cableLoss - 9.6) - 0.5*(force - 2.6) + 0.008*(weldTime - 240) - 0.6*(gauge - 1) - 0.35*tipWear",
          noise: "0.2 + 0.45*tipWear^2 + 0.006*max(0, 18 - flange)^2",
          source: "nuggets grow with current and time, shrink with force, thickness and mushroomed tips; welds too near the edge scatter: Zhang; slopes estimate",
        },
        expulsion: {
          unit: "%",
          formula: "max(0, 3 + 4*(current - cableLoss - 9.6) - 5*(force - 2.6) + 0.03*(weldTime - 240) + 0.5*max(0, 16 - flange)^2)",
          noise: 1,
          source: "beyond the lobe metal splashes out: with current, time, little force and narrow flanges: Zhang; slopes estimate",
        },
      },
      sensors: [
        { id: "weldCurrent", kind: "current-transformer", name: { en: "weld current", ko: "용접 전류" }, unit: "kA", reads: "current - cableLoss" },
        { id: "gunForce", name: { en: "electrode force", ko: "가압력" }, unit: "kN", reads: "force", noise: 0.04, biasSd: 0.02, quantum: 0.01 },
        { id: "tipFace", name: { en: "tip face by camera", ko: "팁 면 카메라" }, unit: "1", reads: "tipWear", noise: 0.07, quantum: 0.01 },
      ],
      maintenance: { name: { en: "tip and cable change", ko: "팁·케이블 교체" }, time: minutes(6), cost: 110, every: 420, staggered: true },
      power: { processing: 180, idle: 25 },
    }),
    station("weld-check", {
      kind: "measuring-gate",
      name: { en: "Weld check", ko: "용접 초음파 검사" },
      bufferBefore: 6,
      time: seconds(45),
      rework: { when: "nugget < 4*sqrt(gauge)", to: "respot", limit: 1 },
    }),
    station("closures", {
      kind: "door-fitting",
      name: { en: "Door fitting", ko: "도어 장착" },
      machines: 2,
      bufferBefore: 6,
      time: { lognormal: { mean: seconds(100), cv: 0.04 } },
      failures: { uptime: { exponential: { mean: hours(14) } }, repair: { lognormal: { mean: minutes(8), cv: 0.6 } } },
      recipe: { hingeOffset: { name: { en: "hinge offset", ko: "힌지 보정" }, unit: "mm", setPoint: 0, range: [-2, 2], maxStep: 0.25 } },
      tool: { gripperDrift: { name: { en: "gripper drift", ko: "그리퍼 변위" }, unit: "mm", initialSd: 0.04, perPart: 0.0009, spread: 0.3, walkSd: 0.006 } },
      makes: {
        doorGap: { unit: "mm", formula: "4 + openingOff", noise: 0.17, source: "what is between door and frame is what the opening leaves of it; size of the scatter estimate" },
        flush: { unit: "mm", formula: "hingeOffset + gripperDrift + 0.4*floorOff + 0.25*(gauge - 1)", noise: "0.2 + 0.00002*(welds - 3600)", source: "the door stands out by how it is gripped and hinged: Ceglarek; sizes estimate" },
      },
      maintenance: { name: { en: "gripper calibration", ko: "그리퍼 교정" }, time: minutes(8), cost: 120, every: 700, staggered: true },
      power: { processing: 45, idle: 12 },
    }),
    station("gap-check", {
      kind: "measuring-gate",
      name: { en: "Gap and flush", ko: "간격·단차 검사" },
      bufferBefore: 4,
      time: seconds(42),
      outputPlaces: 4,
      rework: { when: "abs(doorGap - 4) > 0.8 || abs(flush) > 0.9", to: "closures", limit: 1 },
    }),
    station("ecoat", {
      kind: "dip-tank",
      name: { en: "E-coat", ko: "전착 도장" },
      bufferBefore: 16,
      time: minutes(12),
      recipe: { voltage: { name: { en: "bath voltage", ko: "전착 전압" }, unit: "V", setPoint: 320, range: [260, 380] } },
      makes: { ecoatFilm: { unit: "µm", formula: "20 + 0.05*(voltage - 320)", noise: 0.8, source: "about 20 µm at 250 to 400 V, growing with voltage: Streitberger; slope estimate" } },
      power: { processing: 420, idle: 300 },
    }),
    station("paint", {
      kind: "paint-booth",
      name: { en: "Top coat", ko: "상도 도장" },
      machines: 3,
      bufferBefore: null,
      time: { lognormal: { mean: seconds(145), cv: 0.03 } },
      dispatch: "fifo",
      setups: { changes: ["white", "blue", "red", "black"].map((to) => ({ to, time: seconds(12) })) },
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
      makes: { hardness: { unit: "N/mm²", formula: "130 + 1.7*(ovenTemperature + burnerDrift - 140) - 0.15*(film - 110)", noise: 4, source: "clear coats cure at 140 °C for 20 to 30 min; more heat links more, and makes brittle: Streitberger; slope estimate" } },
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
      makes: { toe: { unit: "'", formula: "10 + toeTrim + headDrift + 0.5*axleOff", noise: 1.7, source: "front wheels toe in by some ten minutes of arc: Gillespie; sizes estimate" } },
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
  ],
  characteristics: {
    springback: { name: { en: "springback", ko: "스프링백" }, unit: "mm", spec: ["0.9/gauge - 0.5", "0.9/gauge + 0.5"], target: 0.82, measuredAt: "panel-check", gauge: { noise: 0.03, reproducibility: 0.01, quantum: 0.01 } },
    // At least 4√t by D8.1; one larger than the electrode's face, 6.4√t or so, has splashed (estimate).
    nugget: { name: { en: "nugget diameter", ko: "너깃 직경" }, unit: "mm", spec: ["4*sqrt(gauge)", "6.4*sqrt(gauge)"], target: 5.2, measuredAt: "weld-check", gauge: { noise: 0.08, reproducibility: 0.02, quantum: 0.05 } },
    expulsion: { name: { en: "expulsion", ko: "날림 비율" }, unit: "%", spec: [null, 10], target: 3, measuredAt: "weld-check", gauge: { noise: 0.3, quantum: 0.1, least: 0 } },
    doorGap: { name: { en: "door gap", ko: "도어 간격" }, unit: "mm", spec: [3.2, 4.8], target: 4, measuredAt: "gap-check", gauge: { noise: 0.04, reproducibility: 0.01, quantum: 0.01, ai: readsGaps } },
    flush: { name: { en: "door flush", ko: "도어 단차" }, unit: "mm", spec: [-0.9, 0.9], target: 0, measuredAt: "gap-check", gauge: { noise: 0.04, reproducibility: 0.01, quantum: 0.01 } },
    film: { name: { en: "paint film", ko: "도막 두께" }, unit: "µm", spec: [98, 122], target: 110, measuredAt: "paint-check", gauge: { noise: 0.8, reproducibility: 0.2, quantum: 0.1 } },
    hardness: { name: { en: "clear coat hardness", ko: "클리어 경도" }, unit: "N/mm²", spec: [114, 146], target: 130, measuredAt: "paint-check", gauge: { noise: 1, quantum: 0.1 } },
    toe: { name: { en: "toe", ko: "토 각" }, unit: "'", spec: [4, 16], target: 10, measuredAt: "roll-test", gauge: { noise: 0.4, reproducibility: 0.1, quantum: 0.1 } },
  },
  // Tools drift by some hundredths of a measurement's scatter a part: a weight of 0.15 leaves a lag of a fifth of that scatter or less (Ingolfsson & Sachs 1993).
  controls: [
    { characteristic: "springback", station: "press", setPoint: "binderForce", against: "dieWear", weight: 0.07 },
    { characteristic: "doorGap", station: "framing", setPoint: "locatorShim", against: "fixtureDrift", weight: 0.12 },
    { characteristic: "nugget", station: "respot", setPoint: "current", against: "cableLoss", weight: 0.15 },
    { characteristic: "flush", station: "closures", setPoint: "hingeOffset", against: "gripperDrift", weight: 0.12 },
    { characteristic: "film", station: "paint", setPoint: "flow", against: "bellClog", weight: 0.15 },
    { characteristic: "hardness", station: "bake", setPoint: "ovenTemperature", against: "burnerDrift", weight: 0.1 },
    { characteristic: "toe", station: "alignment", setPoint: "toeTrim", against: "headDrift", weight: 0.12 },
  ],
  wears: [
    { station: "respot", tool: "tipWear", sensor: "tipFace", limit: 0.55 },
    { station: "paint", tool: "bellClog", sensor: "flowMeter", limit: 60 },
  ],
  faults: {
    cableBreaks: { name: { en: "Strands of a weld cable break", ko: "용접 케이블 소선 단선" }, station: "respot", tool: "cableLoss", step: 1.4, perPart: 0.01 },
    currentSensorLow: { name: { en: "Weld current sensor reads low", ko: "용접 전류 센서 낮게 읽음" }, station: "respot", sensor: "weldCurrent", step: -1.4 },
    gunPressureLow: { name: { en: "Air pressure of a weld gun falls", ko: "용접 건 공압 저하" }, station: "respot", setPoint: "force", step: -0.7 },
    tipMushrooms: { name: { en: "Electrode tip mushrooms", ko: "전극 팁 버섯형 변형" }, station: "respot", tool: "tipWear", step: 0.9 },
    locatorLoose: { name: { en: "Locating pin works loose", ko: "위치 핀 풀림" }, station: "framing", tool: "fixtureDrift", step: 0.9, perPart: 0.004 },
    gripperBent: { name: { en: "Door gripper bent", ko: "도어 그리퍼 휨" }, station: "closures", tool: "gripperDrift", step: 1 },
    hardCoil: { name: { en: "Coil too hard", ko: "강도 높은 코일" }, station: "press", material: "coil", property: "yieldStrength", step: 60 },
    bellClogs: { name: { en: "Paint bell clogs", ko: "벨 컵 막힘" }, station: "paint", tool: "bellClog", step: 36, perPart: 0.4 },
    flowMeterLow: { name: { en: "Paint flow meter reads low", ko: "도료 유량계 낮게 읽음" }, station: "paint", sensor: "flowMeter", step: -36 },
    dampBooth: { name: { en: "Air supply of the booths fails", ko: "도장 부스 공조 고장" }, station: "paint", environment: "humidity", step: 24, lasts: hours(5) },
    thermocoupleSlips: { name: { en: "Oven thermocouple slips", ko: "오븐 열전대 이탈" }, station: "bake", tool: "burnerDrift", step: 7 },
    ovenSensorStuck: { name: { en: "Oven air sensor freezes", ko: "오븐 공기 온도 센서 고착" }, station: "bake", sensor: "ovenAir", stuck: true },
    headKnocked: { name: { en: "Measuring head knocked", ko: "측정 헤드 충격" }, station: "alignment", tool: "headDrift", step: 5 },
  },
});

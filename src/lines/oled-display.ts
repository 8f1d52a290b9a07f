import { defineLine, hours, minutes, seconds, station } from "#line";

/**
 * An OLED plant for foldable laptop panels: half sheets of the sixth generation (1500 × 925 mm) get a silicon film, which a laser makes crystalline, and transistors;
 * organic layers through a fine metal mask in vacuum; and a thin-film barrier. Then each sheet is cut into twelve panels, four by three, which are lit, joined to
 * their drivers, laminated, aged, looked over for mura, and packed. One part is a sheet as far as cutting and a panel from there on. The many loops of deposition,
 * lithography and etching of a real backplane are drawn together into one of each. Numbers marked "estimate" are engineering estimates of a plausible size. Station by station,
 * times and failures beside what was read of them: docs/plants/oled-display.md. Makers of panels publish how many sheets a line takes in a month, and nothing of its machines:
 * all times are estimates from that beat, all failures estimates.
 *
 * Sources whose numbers were read, by short name:
 * - LG: press releases on LG Display's E5 line in Gumi, 2015 (sixth generation, 1500 × 1850 mm; 7,500 sheets a month). BOE: oled-info.com on its B7 line in Chengdu, 2017 (45,000).
 *   A half sheet every 108 s is 12,000 whole sheets a month.
 * - Kuriyama: H. Kuriyama et al., High mobility poly-Si TFT by a new excimer laser annealing method for large area electronics, IEDM 1991 (abstract read; film of 50 nm, grains up to 500 nm).
 * - Chang: W. C. Chang et al., on excimer laser annealing in different gases, Optoelectron. Adv. Mater. 2(11), 2008 (abstract read; grains of more than 250 nm within a window
 *   of 30 to 50 mJ/cm², below ablation at 320 to 390 mJ/cm²).
 * - Opera: Ensuring the reproducibility of OLED baseline lifetime, SID Display Week 2020, 55.4 (layers within ± 1 % from run to run).
 * - Colnatec: Novaled and Colnatec improve OLED production test, eeNews Europe (a quartz that is not held at its temperature errs by up to 50 % of a layer).
 * - Poongwon: Poongwon Precision, Open metal mask (mask frames of 1700 × 1100 mm, for half sheets).
 * - Samsung: Samsung Display, Learn display: thin film encapsulation, and fine metal mask (an organic layer between inorganic ones covers particles; else dark spots).
 * - D31: SEMI D31-1102, Definition of measurement index (SEMU) for luminance mura (scope read: an index from the area and contrast of a mura, by what the eye sees).
 * - ACF: Wikipedia, Anisotropic conductive film (cured in 5 to 12 s at 150 to 180 °C).
 *
 * Named for a mechanism alone; no copy was at hand, so no number rests on them:
 * - Tsujimura: T. Tsujimura, OLED Display, 2nd ed., Wiley 2017 (masks and their alignment, mura and its compensation). Brütting: W. Brütting & C. Adachi (eds.), Physics of
 *   Organic Semiconductors, 2nd ed., Wiley-VCH 2012 (microcavity). Im: J. S. Im, H. J. Kim & M. O. Thompson, Appl. Phys. Lett. 63, 1993 (grains grow with energy density until
 *   the film melts through, and are fine beyond). Sauerbrey: Z. Phys. 155, 1959 (the quartz that weighs the layer). Burrows: Appl. Phys. Lett. 65, 1994 (dark spots where
 *   moisture comes in). Chwang: Appl. Phys. Lett. 83, 2003 (a polymer layer covers particles). Guillaume: Nature 71, 1904 (Invar, about 1 ppm a kelvin).
 * - MSA: AIAG, Measurement Systems Analysis, 4th ed. 2010 (repeatability and reproducibility of a gauge; both a tenth or so of the spread here).
 */

/** A panel of 2560 × 1920 pixels is photographed at nine camera pixels each; a U-Net tells what each shows (2 × 733,888 operations: `core/compute/networks.ts`). A map is read by the network that ships. */
const readsPicture = { operations: 2 * 733_888 * (2560 * 1920 * 9), within: minutes(2) };
const readsMap = { operations: 2 * 344_384, within: minutes(2) };

/** Millimetres from the outer panels to the rim of the sheet: four panels of 4 : 3 and three gaps of 6 mm on 1500 mm. */
const margin = "(741 - 40.64*diagonal)";

export const oledDisplay = defineLine({
  id: "oled-display",
  name: { en: "OLED display", ko: "OLED 디스플레이" },
  sector: "display",
  product: {
    id: "panel",
    name: { en: "OLED panel", ko: "OLED 패널" },
    currency: "€",
    // What a sharper and a larger picture fetch is an estimate; so are the costs: a twelfth of a sheet with its share of masks, and drivers, film and glue.
    price: "270 * (135/pixelPitch)^0.45 * (diagonal/17)^1.6",
    materialCost: "100 + 25*(135/pixelPitch)^2 + 15*(diagonal/17)^2",
    scrapCost: 8,
    energyPrice: 0.12,
  },
  products: {
    sheet: {
      name: { en: "Glass sheet", ko: "원판 유리" },
      // Glass, films and masks of a whole sheet; drivers, polarisers and glue come with the panels (estimates).
      materialCost: "600 + 300*(135/pixelPitch)^2",
      scrapCost: 30,
      route: [
        { station: "glass-in" },
        { station: "deposit" },
        { station: "anneal" },
        { station: "expose" },
        { station: "array-test" },
        { station: "evaporate" },
        { station: "film-check" },
        { station: "encapsulate" },
        { station: "barrier-check" },
        { station: "cut", splitsInto: { panel: 12 }, numberedAs: "place" },
      ],
    },
    panel: {
      name: { en: "Panel", ko: "패널" },
      route: [{ station: "light-test" }, { station: "bond" }, { station: "laminate" }, { station: "age" }, { station: "mura-check" }, { station: "pack" }],
    },
  },
  // 12,000 whole sheets of the sixth generation a month, between the 7,500 and the 45,000 of LG and BOE.
  releases: [{ id: "glass", product: "sheet", interarrival: seconds(108), first: seconds(0) }],
  design: {
    pixelPitch: { name: { en: "pixel pitch", ko: "화소 피치" }, unit: "µm", nominal: 135, range: [105, 155] },
    diagonal: { name: { en: "panel diagonal (layout)", ko: "패널 대각(배치)" }, unit: "in", nominal: 17, range: [15.8, 17.8] },
  },
  materials: {
    // A crucible's filling of the host; its purity changes how it grows and where traces of it end as dark spots (estimates).
    host: { name: { en: "organic host", ko: "유기 호스트 재료" }, at: "evaporate", lot: 240, properties: { impurity: { name: { en: "impurity", ko: "불순물" }, unit: "ppm", mean: 40, sd: 5 } } },
  },
  environment: {
    // Boxes under nitrogen hold about 1 ppm of water, within a few tenths (estimates).
    moisture: { name: { en: "moisture in the nitrogen", ko: "질소 내 수분" }, unit: "ppm", mean: 1, wander: { sd: 0.15, memory: hours(3) }, service: { name: { en: "change to the other purifier column", ko: "예비 정제 컬럼 전환" }, time: minutes(20), cost: 300 } },
  },
  stations: [
    station("glass-in", { kind: "glass-loader", name: { en: "Glass in", ko: "유리 투입" }, time: { lognormal: { mean: seconds(45), cv: 0.05 } }, power: { processing: 4, idle: 2 } }),
    station("deposit", {
      kind: "deposition-cluster",
      name: { en: "Silicon deposition", ko: "실리콘 증착" },
      machines: 2,
      time: { lognormal: { mean: seconds(165), cv: 0.04 } },
      failures: { uptime: { exponential: { mean: hours(60) } }, repair: { lognormal: { mean: minutes(50), cv: 0.6 } } },
      tool: { wallFilm: { name: { en: "film on the walls", ko: "챔버 벽 누적막" }, unit: "µm", perPart: 0.03, spread: 0.2 } },
      makes: {
        silicon: { unit: "nm", formula: "50 - 0.15*wallFilm", noise: 0.7, machineSd: 0.3, source: "films of 50 nm: Kuriyama; loss by a coated chamber estimate" },
        flakes: { unit: "1", formula: "0.2 + 0.16*max(0, wallFilm - 2)", noise: 0.06, source: "thick films on walls flake off; size estimate" },
      },
      sensors: [{ id: "wallStress", name: { en: "film on the walls, by its stress", ko: "응력으로 본 벽 누적막" }, unit: "µm", reads: "wallFilm", noise: 0.2, quantum: 0.05 }],
      maintenance: { name: { en: "fluorine clean", ko: "불소 세정" }, time: minutes(10), cost: 90, every: 180, staggered: true },
      power: { processing: 240, idle: 160, down: 60 },
    }),
    station("anneal", {
      kind: "laser-annealer",
      name: { en: "Laser anneal", ko: "레이저 결정화" },
      time: { lognormal: { mean: seconds(84), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(45) } }, repair: { lognormal: { mean: minutes(30), cv: 0.6 } } },
      recipe: { laserEnergy: { name: { en: "laser energy density", ko: "레이저 에너지 밀도" }, unit: "mJ/cm²", setPoint: 420, range: [395, 450], maxStep: 3 } },
      tool: { windowHaze: { name: { en: "haze on the window", ko: "윈도우 혼탁" }, unit: "mJ/cm²", initialSd: 0.5, perPart: 0.0155, spread: 0.3, walkSd: 0.1 } },
      makes: {
        grain: {
          unit: "nm",
          formula: "300 + 5*(laserEnergy - windowHaze - 420) - 0.5*max(0, laserEnergy - windowHaze - 428)^2 - 4*(silicon - 50)",
          noise: 11,
          source: "grains of some 300 nm: Kuriyama, Chang; growing with energy, fine beyond melting through, and a thicker film needs more: Im; 250 nm and more over 37 mJ/cm², as wide as Chang's window; the energy itself goes with film and pulse; slopes estimate",
        },
      },
      sensors: [
        { id: "laserMeter", name: { en: "energy at the laser", ko: "레이저 출력 에너지" }, unit: "mJ/cm²", reads: "laserEnergy", noise: 1, biasSd: 0.5, quantum: 0.1 },
        { id: "beamProfile", name: { en: "energy at the sheet", ko: "기판 위 에너지" }, unit: "mJ/cm²", reads: "laserEnergy - windowHaze", noise: 1.5, quantum: 0.1 },
      ],
      maintenance: { name: { en: "window change", ko: "윈도우 교체" }, time: minutes(16), cost: 380, every: 700 },
      power: { processing: 110, idle: 60 },
    }),
    station("expose", {
      kind: "panel-exposure",
      name: { en: "Lithography", ko: "노광·식각" },
      machines: 2,
      time: { lognormal: { mean: seconds(168), cv: 0.04 } },
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: minutes(35), cv: 0.6 } } },
      recipe: { dose: { name: { en: "dose", ko: "노광량" }, unit: "mJ/cm²", setPoint: 60, range: [48, 76], maxStep: 1.5 } },
      tool: { lampFade: { name: { en: "fading of the lamp", ko: "램프 감쇠" }, unit: "mJ/cm²", initialSd: 0.3, perPart: 0.016, spread: 0.3, walkSd: 0.05 } },
      makes: { channel: { unit: "µm", formula: "3 - 0.035*(dose - lampFade - 60)", noise: 0.07, source: "a higher dose clears more of a positive resist; size and slope estimate" } },
      sensors: [{ id: "illumination", name: { en: "illumination", ko: "조도" }, unit: "mJ/cm²", reads: "dose - lampFade", noise: 0.5, biasSd: 0.2, quantum: 0.1 }],
      maintenance: { name: { en: "lamp change", ko: "램프 교체" }, time: minutes(15), cost: 260, every: 450, staggered: true },
      power: { processing: 85, idle: 50 },
    }),
    station("array-test", { kind: "array-tester", name: { en: "Array test", ko: "어레이 검사" }, time: { lognormal: { mean: seconds(78), cv: 0.04 } }, power: { processing: 18, idle: 8 } }),
    station("evaporate", {
      kind: "evaporation",
      name: { en: "Mask evaporation", ko: "FMM 증착" },
      machines: 2,
      time: { lognormal: { mean: seconds(186), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(45) } }, repair: { lognormal: { mean: minutes(60), cv: 0.6 } } },
      recipe: {
        alignTrim: { name: { en: "mask alignment trim", ko: "마스크 정렬 보정" }, unit: "µm", setPoint: 0, range: [-7, 7], maxStep: 1 },
        rate: { name: { en: "evaporation rate", ko: "증착 속도" }, unit: "Å/s", setPoint: 10, range: [8.5, 12], maxStep: 0.2 },
      },
      tool: {
        cameraDrift: { name: { en: "alignment camera drift", ko: "정렬 카메라 드리프트" }, unit: "µm", initialSd: 0.15, perPart: 0.009, spread: 0.25, walkSd: 0.025 },
        crystalDrift: { name: { en: "quartz crystal error", ko: "수정 진동자 오차" }, unit: "Å/s", initialSd: 0.03, perPart: 0.0015, spread: 0.25, walkSd: 0.006 },
        maskFouling: { name: { en: "mask fouling", ko: "마스크 오염" }, unit: "1", perPart: 0.003, spread: 0.25 },
      },
      makes: {
        maskShift: {
          unit: "µm",
          formula: "alignTrim + cameraDrift",
          noise: "0.65 + 0.6*maskFouling^2",
          source: "Invar masks move by about half a micrometre a kelvin: Guillaume; sizes estimate",
        },
        film: { unit: "nm", formula: "12*(rate - crystalDrift) + 0.02*(impurity - 40)", noise: 1.1, source: "layers are metered by a quartz that errs as it is loaded and warmed: Sauerbrey, Colnatec; scatter of 1 %: Opera; other sizes estimate" },
        clogging: { unit: "1", formula: "maskFouling", source: "what is deposited on the mask narrows its openings: Tsujimura" },
      },
      sensors: [
        { id: "quartzRate", name: { en: "rate by the quartz", ko: "수정 진동자 속도" }, unit: "Å/s", reads: "rate", noise: 0.05, biasSd: 0.02, quantum: 0.01 },
        // A second, optical monitor sees the vapour itself (noise estimate).
        { id: "opticalRate", name: { en: "rate by light", ko: "광학식 속도" }, unit: "Å/s", reads: "rate - crystalDrift", noise: 0.09, quantum: 0.01 },
        { id: "maskGrowth", name: { en: "deposit on the mask", ko: "마스크 부착량" }, unit: "1", reads: "maskFouling", noise: 0.06, quantum: 0.01 },
      ],
      maintenance: { name: { en: "mask and crystal change", ko: "마스크·수정 교체" }, time: minutes(12), cost: 420, every: 230, staggered: true },
      changeover: minutes(6),
      power: { processing: 310, idle: 260, down: 120 },
    }),
    station("film-check", { kind: "film-gauge", name: { en: "Film check", ko: "박막·정렬 검사" }, time: { lognormal: { mean: seconds(72), cv: 0.04 } }, power: { processing: 9, idle: 5 } }),
    station("encapsulate", {
      kind: "barrier-printer",
      name: { en: "Encapsulation", ko: "박막 봉지" },
      machines: 2,
      time: { lognormal: { mean: seconds(162), cv: 0.04 } },
      failures: { uptime: { exponential: { mean: hours(40) } }, repair: { lognormal: { mean: minutes(30), cv: 0.6 } } },
      recipe: { inkDose: { name: { en: "ink", ko: "잉크 도포량" }, unit: "g/m²", setPoint: 9, range: [7.5, 12.5], maxStep: 0.4 } },
      tool: { nozzleClog: { name: { en: "clogged nozzles", ko: "노즐 막힘" }, unit: "g/m²", initialSd: 0.05, perPart: 0.0036, spread: 0.3, walkSd: 0.015 } },
      makes: {
        inkFilm: { unit: "µm", formula: "8 + 0.85*(inkDose - nozzleClog - 9)", noise: 0.24, source: "printed polymer of some micrometres between inorganic films: Chwang, Samsung; sizes estimate" },
        seep: { unit: "1", formula: "0.3*max(0, moisture - 1)", noise: 0.05, source: "water that is locked in makes dark spots: Burrows, Samsung; size estimate" },
        streak: { unit: "1", formula: "max(0, nozzleClog)", source: "nozzles that are clogged leave lines without ink" },
      },
      sensors: [
        { id: "inkFlow", name: { en: "ink flow", ko: "잉크 유량" }, unit: "g/m²", reads: "inkDose - nozzleClog", noise: 0.12, quantum: 0.01 },
        { id: "boxMoisture", name: { en: "moisture in the nitrogen", ko: "질소 내 수분" }, unit: "ppm", reads: "moisture", noise: 0.1, lag: seconds(8), range: [0, 100], biasSd: 0.05, quantum: 0.05, period: minutes(5) },
      ],
      maintenance: { name: { en: "nozzle cleaning", ko: "노즐 세정" }, time: minutes(10), cost: 110, every: 260, staggered: true },
      power: { processing: 75, idle: 45 },
    }),
    station("barrier-check", { kind: "film-gauge", name: { en: "Barrier check", ko: "봉지막 검사" }, time: { lognormal: { mean: seconds(66), cv: 0.04 } }, power: { processing: 9, idle: 5 } }),
    station("cut", {
      kind: "laser-cutter",
      name: { en: "Cell cutting", ko: "셀 절단" },
      time: { lognormal: { mean: seconds(82), cv: 0.04 } },
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: minutes(20), cv: 0.6 } } },
      recipe: { laserPower: { name: { en: "laser power", ko: "레이저 출력" }, unit: "W", setPoint: 120, range: [105, 150] } },
      tool: { lensSoot: { name: { en: "soot on the lens", ko: "렌즈 그을음" }, unit: "W", initialSd: 0.5, perPart: 0.02, spread: 0.3 } },
      makes: { chip: { unit: "µm", formula: "32 + 1.2*abs(laserPower - lensSoot - 120)", source: "cracks of some tens of micrometres along the cut, more of them off the best power; sizes estimate" } },
      sensors: [{ id: "beamPower", name: { en: "power at the sheet", ko: "기판 위 출력" }, unit: "W", reads: "laserPower - lensSoot", noise: 0.8, quantum: 0.1 }],
      maintenance: { name: { en: "lens cleaning", ko: "렌즈 세정" }, time: minutes(8), cost: 60, every: 500 },
      power: { processing: 28, idle: 12 },
    }),
    station("light-test", {
      kind: "light-tester",
      name: { en: "Lighting test", ko: "점등 검사" },
      machines: 2,
      time: { lognormal: { mean: seconds(14.5), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(40) } }, repair: { lognormal: { mean: minutes(12), cv: 0.6 } } },
      makes: {
        // Twelve places, four in each of three rows, counted from the middle of the sheet.
        row: { unit: "1", formula: "if(place < -2, -1, if(place > 2, 1, 0))", source: "the order in which the sheet is cut" },
        column: { unit: "1", formula: "place - 4*if(place < -2, -1, if(place > 2, 1, 0))", source: "the order in which the sheet is cut" },
        panelFilm: { unit: "nm", formula: `film - 6*exp(-${margin}/30)*(if(abs(column) > 1, 1, 0) + 0.5*abs(row))`, noise: 0.5, source: "films thin out towards the rim of a sheet; size estimate" },
        panelShift: { unit: "µm", formula: "maskShift + 0.25*column", noise: 0.25, source: "a warm mask grows from its middle outwards: Guillaume; size estimate" },
        edgeCrack: { unit: "µm", formula: "chip", noise: 5, source: "scatter along the cut; size estimate" },
      },
      power: { processing: 3, idle: 1 },
    }),
    station("bond", {
      kind: "driver-bonder",
      name: { en: "Driver bonding", ko: "드라이버 본딩" },
      machines: 2,
      time: { lognormal: { mean: seconds(15), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(25) } }, repair: { lognormal: { mean: minutes(10), cv: 0.6 } } },
      recipe: {
        bondTrim: { name: { en: "bond trim", ko: "본딩 위치 보정" }, unit: "µm", setPoint: 0, range: [-28, 28], maxStep: 3 },
        bondPressure: { name: { en: "bond pressure", ko: "본딩 압력" }, unit: "MPa", setPoint: 3, range: [2, 4] },
      },
      tool: { headDrift: { name: { en: "bond head drift", ko: "본딩 헤드 드리프트" }, unit: "µm", initialSd: 0.8, perPart: 0.0034, spread: 0.25, walkSd: 0.03 } },
      makes: {
        bondOffset: { unit: "µm", formula: "bondTrim + headDrift", noise: 3.2, source: "leads of a film driver sit on pads some tens of micrometres wide; sizes estimate" },
        contact: { unit: "Ω", formula: "1 + 0.8*max(0, 3 - bondPressure)^2 + 0.1*(3 - bondPressure)", noise: 0.08, source: "particles of the film that are pressed too little carry less; pressure and size estimate" },
      },
      sensors: [
        { id: "headPressure", name: { en: "bond pressure", ko: "본딩 압력" }, unit: "MPa", reads: "bondPressure", noise: 0.05, biasSd: 0.02, quantum: 0.01, every: 4 },
        { id: "headTravel", name: { en: "head against its scale", ko: "헤드 눈금 편차" }, unit: "µm", reads: "headDrift + bondTrim", noise: 2, quantum: 0.1, every: 4 },
      ],
      maintenance: { name: { en: "head calibration", ko: "헤드 교정" }, time: minutes(8), cost: 80, every: 2600, staggered: true },
      power: { processing: 6, idle: 3 },
    }),
    station("laminate", {
      kind: "laminator",
      name: { en: "Lamination", ko: "라미네이션" },
      machines: 2,
      time: { lognormal: { mean: seconds(14.5), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(35) } }, repair: { lognormal: { mean: minutes(10), cv: 0.6 } } },
      makes: { bubbles: { unit: "1", formula: "0.4", noise: 0.15, source: "air that is caught under the film; size estimate" } },
      power: { processing: 5, idle: 2 },
    }),
    station("age", {
      kind: "ageing-rack",
      name: { en: "Ageing and compensation", ko: "에이징·보상" },
      machines: 2,
      time: minutes(8),
      batch: { minimum: 24, maximum: 72, wait: minutes(6) },
      power: { processing: 22, idle: 4 },
    }),
    station("mura-check", {
      kind: "mura-booth",
      name: { en: "Mura inspection", ko: "무라 검사" },
      machines: 2,
      time: { lognormal: { mean: seconds(15), cv: 0.05 } },
      makes: {
        mura: { unit: "SEMU", formula: "0.8 + 0.0003*(grain - 300)^2 + 1.5*(channel - 3)^2 + 0.012*(panelFilm - 120)^2", noise: 0.18, source: "uneven transistors and layers show as uneven light, in the index of D31; slopes estimate" },
        colourShift: { unit: "10⁻³", formula: "1.2 + 0.06*(panelFilm - 120)^2 + 0.5*max(0, abs(panelShift) - 0.012*pixelPitch)^2", noise: 0.35, source: "the cavity's colour follows its thickness: Brütting; light of a neighbour where a layer misses its pixel; slopes estimate" },
        darkSpots: {
          unit: "1",
          formula: "0.7 + 0.6*flakes + seep + 1.1*max(0, 7.4 - inkFilm) + 0.01*(impurity - 40) + 0.02*max(0, edgeCrack - 50)",
          noise: 0.32,
          source: "moisture, through thin barriers, past particles and cracks: Burrows, Chwang; slopes estimate",
        },
      },
      maps: [
        {
          id: "defectMap",
          name: { en: "dark spots and mura", ko: "암점·무라 맵" },
          shape: "rectangle",
          unit: "mm",
          size: [345, 259],
          every: 12,
          fields: [6, 5],
          ai: readsMap,
          background: "4 + 3*max(0, darkSpots - 1)",
          patterns: [
            { pattern: "cluster", defects: "40*max(0, flakes - 0.95)", source: "a flake breaks up where it falls; numbers estimate" },
            { pattern: "edge", defects: "0.9*max(0, edgeCrack - 52) + 14*max(0, seep - 0.6)", source: "moisture comes in from the rim and along cracks: Burrows; numbers estimate" },
            { pattern: "repeater", defects: "60*max(0, clogging - 0.75)", source: "a fouled opening of the mask is missing on every field; numbers estimate" },
            { pattern: "scratch", defects: "22*max(0, streak - 2)", source: "a row of nozzles that prints no ink leaves a line; numbers estimate" },
          ],
        },
      ],
      grades: true,
      power: { processing: 4, idle: 2 },
    }),
    station("pack", { kind: "packer", name: { en: "Packing", ko: "포장·출하" }, time: { lognormal: { mean: seconds(6.5), cv: 0.1 } }, power: { processing: 3, idle: 1 } }),
  ],
  characteristics: {
    grain: { name: { en: "grain size", ko: "결정립 크기" }, unit: "nm", spec: [245, 355], target: 300, measuredAt: "array-test", gauge: { noise: 3, reproducibility: 0.5, quantum: 1 } },
    channel: { name: { en: "channel length", ko: "채널 길이" }, unit: "µm", spec: [2.72, 3.28], target: 3, measuredAt: "array-test", gauge: { noise: 0.02, reproducibility: 0.005, quantum: 0.01 } },
    // A layer may miss its pixel by a share of the pitch (estimate, ± 3.1 µm at 135 µm): a finer pitch forgives less.
    maskShift: { name: { en: "pixel position", ko: "화소 위치 정확도" }, unit: "µm", spec: ["-0.4 - 0.02*pixelPitch", "0.4 + 0.02*pixelPitch"], target: 0, measuredAt: "film-check", gauge: { noise: 0.15, reproducibility: 0.05, quantum: 0.01 } },
    film: { name: { en: "layer thickness", ko: "유기층 두께" }, unit: "nm", spec: [113, 127], target: 120, measuredAt: "film-check", gauge: { noise: 0.2, reproducibility: 0.05, quantum: 0.01 } },
    inkFilm: { name: { en: "barrier thickness", ko: "봉지막 두께" }, unit: "µm", spec: [6.9, 9.1], target: 8, measuredAt: "barrier-check", gauge: { noise: 0.06, reproducibility: 0.02, quantum: 0.01 } },
    edgeCrack: { name: { en: "edge crack", ko: "절단면 균열" }, unit: "µm", spec: [null, 62], measuredAt: "light-test", gauge: { noise: 1.5, quantum: 1, least: 0, every: 3 } },
    bondOffset: { name: { en: "bond offset", ko: "본딩 위치 오차" }, unit: "µm", spec: [-15, 15], target: 0, measuredAt: "mura-check", gauge: { noise: 0.6, reproducibility: 0.2, quantum: 0.1 } },
    contact: { name: { en: "contact resistance", ko: "접촉 저항" }, unit: "Ω", spec: [null, 1.5], measuredAt: "mura-check", gauge: { noise: 0.02, quantum: 0.01, least: 0, every: 2 } },
    mura: { name: { en: "mura", ko: "무라" }, unit: "SEMU", spec: [null, 2], measuredAt: "mura-check", gauge: { noise: 0.04, reproducibility: 0.01, quantum: 0.01, least: 0, ai: readsPicture } },
    colourShift: { name: { en: "colour shift Δu′v′", ko: "색 편차 Δu′v′" }, unit: "10⁻³", spec: [null, 5], measuredAt: "mura-check", gauge: { noise: 0.1, quantum: 0.01, least: 0, ai: readsPicture } },
    darkSpots: { name: { en: "dark spots", ko: "암점" }, unit: "1", spec: [null, 2.4], measuredAt: "mura-check", gauge: { noise: 0.08, quantum: 0.1, least: 0, ai: readsPicture } },
  },
  // Tools drift by some hundredths of a measurement's scatter a sheet: a weight of 0.15 leaves a lag of a fifth of that scatter or less (Ingolfsson & Sachs 1993).
  controls: [
    { characteristic: "grain", station: "anneal", setPoint: "laserEnergy", against: "windowHaze", weight: 0.1 },
    { characteristic: "channel", station: "expose", setPoint: "dose", against: "lampFade", weight: 0.12 },
    { characteristic: "maskShift", station: "evaporate", setPoint: "alignTrim", against: "cameraDrift", weight: 0.15 },
    { characteristic: "film", station: "evaporate", setPoint: "rate", against: "crystalDrift", weight: 0.2 },
    { characteristic: "inkFilm", station: "encapsulate", setPoint: "inkDose", against: "nozzleClog", weight: 0.15 },
    { characteristic: "bondOffset", station: "bond", setPoint: "bondTrim", against: "headDrift", weight: 0.05 },
  ],
  wears: [
    { station: "evaporate", tool: "maskFouling", sensor: "maskGrowth", limit: 0.65 },
    { station: "deposit", tool: "wallFilm", sensor: "wallStress", limit: 5 },
    { station: "cut", tool: "lensSoot", sensor: "beamPower", limit: 12 },
  ],
  faults: {
    crystalSlips: { name: { en: "Quartz crystal overloads", ko: "수정 진동자 과부하" }, station: "evaporate", tool: "crystalDrift", step: 0.5, perPart: 0.008 },
    opticalRateLow: { name: { en: "Optical rate sensor reads low", ko: "광학식 속도 센서 낮게 읽음" }, station: "evaporate", sensor: "opticalRate", step: -0.5 },
    maskWarms: { name: { en: "Mask camera shifts with heat", ko: "열에 의한 마스크 카메라 이동" }, station: "evaporate", tool: "cameraDrift", step: 2.4, perPart: 0.03 },
    maskSoils: { name: { en: "Mask openings foul", ko: "마스크 개구 오염" }, station: "evaporate", tool: "maskFouling", step: 0.8 },
    dirtyHost: { name: { en: "Host lot impure", ko: "불순물 많은 호스트 로트" }, station: "evaporate", material: "host", property: "impurity", step: 90 },
    windowBurns: { name: { en: "Annealing window burns", ko: "어닐링 윈도우 손상" }, station: "anneal", tool: "windowHaze", step: 9, perPart: 0.06 },
    laserMeterStuck: { name: { en: "Laser energy meter freezes", ko: "레이저 에너지 계측기 고착" }, station: "anneal", sensor: "laserMeter", stuck: true },
    lampDims: { name: { en: "Exposure lamp dims", ko: "노광 램프 광량 저하" }, station: "expose", tool: "lampFade", step: 6, perPart: 0.05 },
    wallFlakes: { name: { en: "Chamber walls flake", ko: "챔버 벽막 박리" }, station: "deposit", tool: "wallFilm", step: 14 },
    nozzlesClog: { name: { en: "Print head nozzles clog", ko: "프린트 헤드 노즐 막힘" }, station: "encapsulate", tool: "nozzleClog", step: 0.9, perPart: 0.02 },
    purifierFails: { name: { en: "Nitrogen purifier fails", ko: "질소 정제기 고장" }, station: "encapsulate", environment: "moisture", step: 4, lasts: hours(5) },
    headKnocked: { name: { en: "Bond head knocked", ko: "본딩 헤드 충격" }, station: "bond", tool: "headDrift", step: 14 },
    pressureLow: { name: { en: "Bond pressure falls", ko: "본딩 압력 저하" }, station: "bond", setPoint: "bondPressure", step: -0.9 },
  },
});

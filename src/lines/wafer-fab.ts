import { defineLine, hours, minutes, seconds, station } from "#line";
import { quality } from "./wafer-fab/quality.ts";
import { route } from "./wafer-fab/route.ts";

/** The network that ships with this program reads a wafer map, 2 × 344,384 operations in all. */
const readsMap = { operations: 2 * 344_384, within: minutes(10) };

const reticle = (to: string): { to: string; time: { lognormal: { mean: ReturnType<typeof minutes>; cv: number } } } => ({ to, time: { lognormal: { mean: minutes(3), cv: 0.2 } } });

/**
 * A compact wafer fab: four mask layers (active, gate, contact, metal) of a logic product on 300 mm wafers. Lots come back to the lithography cells, the
 * dearest machines and the bottleneck, again and again. One part is one lot of 25 wafers in its pod (FOUP); times are a lot's, what is measured is
 * the mean of the lot's wafers, as its off-line metrology reports it. Numbers marked "estimate" are engineering estimates of a plausible size. Station by station, times
 * and failures beside what was read of them: docs/plants/wafer-fab.md.
 *
 * Sources whose numbers were read, by short name:
 * - SMT2020: D. Kopp, M. Hassoun, A. Kalir & L. Mönch, SMT2020 – a semiconductor manufacturing testbed, IEEE Trans. Semicond. Manuf. 33(4), 2020; the public files of its model
 *   HVLM (lots of 25; a lot's times, breakdowns and maintenance of each group; batches of 75 to 150 wafers; queue limits of 1 to 24 h; moves of 5 to 10 min). A lot takes two to
 *   eight times as long there. With such times this fab would need 19 lithography cells (four visits of 66 min, four lots an hour, 93.5 % available): one machine here stands for several.
 * - Levinson: H. J. Levinson, Lithography Process Control, SPIE 1999, chapter 2 (batches of resist within ± 3 % of photospeed, which gave ± 8 nm of 250 nm: 1.07 % of CD for 1 % of dose).
 * - Jizhi: Jizhi Electronic Technology, CMP material removal rate and pad parameters, 2026 (50 to 300 nm/min of oxide on hard pads; Preston's law).
 * - Cluster: chipfoundryservices.com, Negative binomial yield model (yield (1 + DA/α)^−α, with α of 0.5 to 2 in processes that run well).
 * - De Vries: D. K. de Vries, Investigation of gross die per wafer formulas, IEEE Trans. Semicond. Manuf. 18(1), 2005 (abstract read; dies per wafer πR²/A − πD/√(2A)).
 * - Glossary: Semiconductor Glossary, semi1source.com (the model of Deal and Grove is of limited use below some 10 nm).
 * - MackAcid: C. A. Mack, Lithographic effects of acid diffusion in chemically amplified resists, ACS Symp. Ser. 614, 1995 (bases in the air take acid from the resist).
 *
 * Named for a mechanism alone; no copy was at hand, so no number rests on them:
 * - Mack: C. Mack, Fundamental Principles of Optical Lithography, Wiley 2007 (Bossung curves; overlay). May: G. S. May & C. J. Spanos, Fundamentals of Semiconductor
 *   Manufacturing and Process Control, Wiley 2006 (unit processes, their drifts). Stapper: IBM J. Res. Dev. 27(6), 1983 (defects of size x come as 1/x³, so that those that kill
 *   grow as 1/width²). Deal: B. E. Deal & A. S. Grove, J. Appl. Phys. 36, 1965. MacDonald: Proc. SPIE 1466, 1991 (ammonia in the air). Kern: RCA Review 31, 1970 (baths are spent).
 *   Preston: J. Soc. Glass Technol. 11, 1927 (removal is proportional to pressure, speed and time).
 * - MSA: AIAG, Measurement Systems Analysis, 4th ed. 2010 (repeatability and reproducibility of a gauge; both a tenth or so of the spread here).
 */
export const waferFab = defineLine({
  id: "wafer-fab",
  name: { en: "Wafer fab", ko: "웨이퍼 팹" },
  sector: "semiconductor",
  layout: { form: "bays", rows: 3 },
  product: {
    id: "lot",
    name: { en: "Lot of 25 wafers", ko: "웨이퍼 로트 (25매)" },
    currency: "€",
    // 25 wafers, dies of a wafer (De Vries), those that are good (Cluster, at 0.35 defects per cm²), and what one brings: more on a die, faster with finer lines (estimates).
    price: "25 * (70686/dieArea - 666.4/sqrt(dieArea)) / (1 + 0.35*(65/lineWidth)^2*dieArea/200)^2 * 3.2*(dieArea/80)^1.4*(65/lineWidth)^1.2",
    // Wafers, chemicals, reticles and machines of four layers, dearer with finer lines (estimate).
    materialCost: "22500*(65/lineWidth)^0.8",
    scrapCost: 500,
    reworkCost: 300,
    energyPrice: 0.12,
    wipCost: 4,
  },
  products: { lot: { name: { en: "Lot of 25 wafers", ko: "웨이퍼 로트 (25매)" }, route } },
  releases: [{ id: "starts", product: "lot", interarrival: { gamma: { mean: minutes(15), cv: 0.3 } }, first: seconds(0), due: hours(36) }],
  transport: {
    // Driving alone: waiting for one of the hoists, which the 5 to 10 min of a move in SMT2020 hold, comes on top here (estimate).
    time: { uniform: { min: seconds(40), max: seconds(100) } },
    fleets: [{ id: "oht", name: { en: "Overhead hoists", ko: "OHT" }, kind: "hoist", vehicles: 12, load: seconds(15), unload: seconds(15) }],
  },
  design: {
    dieArea: { name: { en: "die size", ko: "다이 면적" }, unit: "mm²", nominal: 60, range: [40, 140] },
    lineWidth: { name: { en: "gate length", ko: "게이트 길이" }, unit: "nm", nominal: 65, range: [45, 75] },
  },
  materials: {
    // A bottle of resist coats some 300 lots (estimate); batches within 2.7 % of dose to size (3σ): Levinson has ± 3 %.
    resist: { name: { en: "photoresist", ko: "포토레지스트" }, at: "litho", lot: 300, properties: { doseToSize: { name: { en: "dose to size", ko: "적정 노광량" }, unit: "mJ/cm²", mean: 28, sd: 0.25 } } },
    // A drum of slurry polishes some 150 lots; its solids are held within 2 % (estimates).
    slurry: { name: { en: "slurry", ko: "슬러리" }, at: "cmp", lot: 150, properties: { solids: { name: { en: "solids", ko: "고형분" }, unit: "%", mean: 12.5, sd: 0.1 } } },
  },
  environment: {
    // Chemical filters hold ammonia near 1 ppb (estimates; MackAcid for why it matters).
    ammonia: { name: { en: "ammonia in the air", ko: "공기 중 암모니아" }, unit: "ppb", mean: 1, wander: { sd: 0.15, memory: hours(6) }, service: { name: { en: "chemical filter change", ko: "케미컬 필터 교체" }, time: hours(2), cost: 3000 } },
  },
  stations: [
    station("start", { kind: "stocker", name: { en: "Lot start", ko: "로트 투입" }, time: minutes(1) }),
    // Two lots in 24 min, 97.8 % available: SMT2020's wet benches do a lot in 11 to 22 min, 97.8 %.
    station("clean", {
      kind: "wet-bench",
      name: { en: "Wet clean", ko: "습식 세정" },
      machines: 4,
      batch: { maximum: 2, of: "any" },
      time: { lognormal: { mean: minutes(24), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(90) } }, repair: { lognormal: { mean: hours(2), cv: 0.7 } } },
      power: { processing: 18, idle: 9 },
      tool: { bathLoad: { name: { en: "bath contamination", ko: "세정조 오염" }, unit: "1", perPart: 0.008, spread: 0.25 } },
      makes: { bathParticles: { at: "gate-clean", unit: "cm⁻²", formula: "0.02 + 0.06*bathLoad", source: "a spent bath leaves particles behind: Kern; numbers estimate" } },
      sensors: [{ id: "liquidParticles", name: { en: "particles in the bath", ko: "세정조 파티클" }, unit: "1/ml", reads: "5 + 22*bathLoad", noise: 1.5, quantum: 0.1 }],
      maintenance: { name: { en: "bath change", ko: "약액 교환" }, time: minutes(40), cost: 500, every: 120, staggered: true },
    }),
    // 40 min at temperature and the ramps: estimate. SMT2020's furnaces do 318 to 539 min for longer programmes, in batches of 3 to 6 lots, 98.5 % available.
    station("furnace", {
      kind: "furnace",
      name: { en: "Furnace", ko: "산화로" },
      machines: 5,
      batch: { minimum: 4, maximum: 6, of: "step", wait: minutes(90) },
      time: { lognormal: { mean: minutes(110), cv: 0.03 } },
      failures: { uptime: { exponential: { mean: hours(180) } }, repair: { lognormal: { mean: hours(4), cv: 0.7 } } },
      power: { processing: 32, idle: 14 },
      recipe: {
        oxideTime: { name: { en: "oxidation time", ko: "산화 시간" }, unit: "min", setPoint: 40, range: [32, 56], maxStep: 1 },
        tubeTemperature: { name: { en: "tube temperature", ko: "튜브 온도" }, unit: "°C", setPoint: 900, range: [890, 910] },
      },
      tool: { tubeDrift: { name: { en: "tube off its thermocouple", ko: "튜브 열전대 편차" }, unit: "K", initialSd: 0.2, perPart: 0.01, spread: 0.35, walkSd: 0.03 } },
      makes: {
        gateOxide: {
          at: "gate-oxide", unit: "nm",
          formula: "4 + 0.06*(oxideTime - 40) + 0.067*(tubeTemperature - tubeDrift - 900)",
          noise: 0.035,
          source: "linear growth activated by 2.0 eV, 1.7 % a kelvin at 900 °C: Deal, of limited use at so few nanometres (Glossary); slopes and scatter estimate",
        },
      },
      sensors: [
        { id: "controlThermocouple", name: { en: "control thermocouple", ko: "제어 열전대" }, unit: "°C", reads: "tubeTemperature", noise: 0.3, biasSd: 0.1, quantum: 0.1 },
        { id: "spikeThermocouple", name: { en: "off the profile", ko: "프로파일 편차" }, unit: "K", reads: "tubeDrift", noise: 0.5, quantum: 0.1 },
      ],
      maintenance: { name: { en: "tube profiling", ko: "튜브 프로파일 교정" }, time: hours(2), cost: 600, every: 90, staggered: true },
    }),
    // SMT2020: a lot in 30 to 59 min, 94.3 % available.
    station("cvd", {
      kind: "deposition",
      name: { en: "Deposition (CVD)", ko: "CVD 증착" },
      machines: 5,
      time: { lognormal: { mean: minutes(15), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(70) } }, repair: { lognormal: { mean: hours(3), cv: 0.7 } } },
      power: { processing: 45, idle: 20 },
      tool: { filmBuildup: { name: { en: "film on the chamber wall", ko: "챔버 벽 누적막" }, unit: "µm", perPart: 0.05, spread: 0.3 } },
      makes: { cvdParticles: { at: "dielectric", unit: "cm⁻²", formula: "0.05 + 0.006*max(0, filmBuildup - 3)^2", source: "film on the walls flakes as it gets thick: May; numbers estimate" } },
      sensors: [{ id: "particleMonitor", name: { en: "particles in the exhaust", ko: "배기 파티클" }, unit: "1/min", reads: "2 + 1.1*filmBuildup", noise: 0.5, quantum: 0.1 }],
      maintenance: { name: { en: "chamber clean", ko: "챔버 세정" }, time: { lognormal: { mean: hours(2), cv: 0.2 } }, cost: 700, every: 140, staggered: true },
    }),
    // The rate of a scanner, 158 wafers an hour (estimate). SMT2020: a lot in 36 to 83 min, 93.5 % available, repairs of 11.8 h.
    station("litho", {
      kind: "lithography",
      name: { en: "Lithography", ko: "노광" },
      machines: 3,
      time: { lognormal: { mean: minutes(9.5), cv: 0.04 } },
      dispatch: ["least-setup", "fifo"],
      setups: { initial: "active", changes: [reticle("active"), reticle("gate"), reticle("contact"), reticle("metal")] },
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: hours(1.5), cv: 0.7 } } },
      power: { processing: 110, idle: 85 },
      recipe: {
        doseGate: { name: { en: "dose, gate", ko: "노광량(게이트)" }, unit: "mJ/cm²", setPoint: 28, range: [23, 36], maxStep: 0.8 },
        focus: { name: { en: "focus", ko: "초점" }, unit: "nm", setPoint: 0, range: [-120, 120] },
        gateShift: { name: { en: "overlay offset, gate", ko: "오버레이 보정(게이트)" }, unit: "nm", setPoint: 0, range: [-45, 45], maxStep: 6 },
        contactShift: { name: { en: "overlay offset, contact", ko: "오버레이 보정(콘택트)" }, unit: "nm", setPoint: 0, range: [-45, 45], maxStep: 6 },
      },
      tool: {
        doseLoss: { name: { en: "dose lost in the optics", ko: "광학계 노광량 손실" }, unit: "mJ/cm²", initialSd: 0.1, perPart: 0.004, spread: 0.35, walkSd: 0.012 },
        focusDrift: { name: { en: "focus drift", ko: "초점 드리프트" }, unit: "nm", initialSd: 4, perPart: 0.12, spread: 0.3, walkSd: 0.4 },
        stageDrift: { name: { en: "stage drift", ko: "스테이지 드리프트" }, unit: "nm", initialSd: 1, perPart: 0.014, spread: 0.35, walkSd: 0.08 },
      },
      makes: {
        // Bossung: cd = a + b·dose + (c + d·dose)·focus², about the dose to size of 28 mJ/cm².
        gateResist: {
          at: "gate-litho", unit: "nm",
          formula: "-1.6*(doseGate - doseLoss - doseToSize) - (0.0004 + 0.00003*(doseGate - doseLoss - 28))*(65/lineWidth)^2*(focus + focusDrift)^2 + 1.1*(ammonia - 1)",
          noise: "1*65/lineWidth + 0.0001*(65/lineWidth)^2*(focus + focusDrift)^2",
          source: "curve over dose and focus, and depth of focus that shrinks with the width: Mack; T-tops by ammonia: MacDonald; 0.7 % of CD for 1 % of dose where Levinson has 1.1 %; slopes estimate",
        },
        gateOverlay: { at: "gate-litho", unit: "nm", formula: "gateShift + stageDrift", noise: 4, source: "tool-induced shifts of stage and lens: Mack; sizes estimate" },
        contactOverlay: { at: "contact-litho", unit: "nm", formula: "contactShift + 1.1*stageDrift", noise: 4, source: "as for the gate" },
        blur: { at: "metal-litho", unit: "nm", formula: "abs(focus + focusDrift)", source: "a spot on the chuck defocuses one place of each field" },
      },
      sensors: [
        { id: "energy", name: { en: "dose at the wafer", ko: "웨이퍼면 노광량" }, unit: "mJ/cm²", reads: "doseGate - doseLoss", noise: 0.12, quantum: 0.01 },
        { id: "levelling", name: { en: "focus monitor", ko: "초점 모니터" }, unit: "nm", reads: "focus + focusDrift", noise: 6, quantum: 1 },
        { id: "airAmmonia", name: { en: "ammonia in the track", ko: "트랙 암모니아" }, unit: "ppb", reads: "ammonia", noise: 0.1, quantum: 0.01, period: minutes(20) },
      ],
      maintenance: { name: { en: "scanner calibration", ko: "스캐너 교정" }, time: { lognormal: { mean: hours(1.5), cv: 0.2 } }, cost: 2500, every: 700, staggered: true },
      changeover: minutes(20),
    }),
    // Every lot is measured; SMT2020 measures seven of ten, in 15 to 30 min each.
    station("overlay", { kind: "metrology", name: { en: "Overlay metrology", ko: "오버레이 계측" }, machines: 1, time: { lognormal: { mean: minutes(6), cv: 0.05 } }, power: { processing: 6, idle: 4 } }),
    // SMT2020: a lot in 63 to 174 min, 97.7 % available.
    station("etch", {
      kind: "etcher",
      name: { en: "Dry etch", ko: "건식 식각" },
      machines: 5,
      time: { lognormal: { mean: minutes(15), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(60) } }, repair: { lognormal: { mean: hours(3), cv: 0.7 } } },
      power: { processing: 40, idle: 16 },
      recipe: { trimTime: { name: { en: "resist trim time", ko: "레지스트 트림 시간" }, unit: "s", setPoint: 30, range: [22, 52], maxStep: 1.5 } },
      tool: { wallPolymer: { name: { en: "polymer on the wall", ko: "챔버 벽 폴리머" }, unit: "s", initialSd: 0.2, perPart: 0.019, spread: 0.35, walkSd: 0.03 } },
      makes: {
        gateCd: {
          at: "gate-etch", unit: "nm",
          formula: "gateResist - 0.5*(trimTime - wallPolymer - 30)",
          noise: "0.6*65/lineWidth",
          machineSd: 0.15,
          source: "a polymer film takes up radicals and slows the trim: May; 0.5 nm a second and sizes estimate",
        },
        etchFlakes: { at: "gate-etch", unit: "cm⁻²", formula: "0.03 + 0.002*max(0, wallPolymer - 5)^2", source: "polymer flakes off the wall: May; numbers estimate" },
      },
      sensors: [
        { id: "plasmaEmission", name: { en: "polymer line in the plasma", ko: "플라즈마 발광(폴리머)" }, unit: "%", reads: "10 + 1.5*wallPolymer", noise: 0.8, quantum: 0.1 },
        { id: "radioFrequency", name: { en: "trim time run", ko: "트림 실시간" }, unit: "s", reads: "trimTime", noise: 0.05, quantum: 0.01 },
      ],
      maintenance: { name: { en: "wet clean", ko: "챔버 습식 세정" }, time: { lognormal: { mean: hours(2.5), cv: 0.2 } }, cost: 900, every: 160, staggered: true },
    }),
    station("cd-sem", {
      kind: "cd-sem",
      name: { en: "CD-SEM", ko: "CD-SEM 계측" },
      machines: 3,
      time: { lognormal: { mean: minutes(8), cv: 0.05 } },
      power: { processing: 9, idle: 7 },
    }),
    station("ash", { kind: "etcher", name: { en: "Resist strip", ko: "감광막 제거" }, machines: 4, time: { lognormal: { mean: minutes(10), cv: 0.05 } }, power: { processing: 15, idle: 6 } }),
    // SMT2020: a lot in 27 to 54 min, 98 % available.
    station("cmp", {
      kind: "polisher",
      name: { en: "CMP", ko: "CMP 연마" },
      machines: 5,
      time: { lognormal: { mean: minutes(18), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(60) } }, repair: { lognormal: { mean: hours(2), cv: 0.7 } } },
      power: { processing: 22, idle: 8 },
      recipe: { polishTime: { name: { en: "polish time", ko: "연마 시간" }, unit: "s", setPoint: 60, range: [50, 84], maxStep: 3 } },
      tool: { padWear: { name: { en: "pad wear", ko: "패드 마모" }, unit: "1", initialSd: 0.02, perPart: 0.0055, spread: 0.3, walkSd: 0.003 } },
      makes: {
        dielectricFilm: {
          at: "dielectric-polish", unit: "nm",
          formula: "840 - 4*(1 - 0.25*padWear)*(1 + 0.06*(solids - 12.5))*polishTime",
          noise: 7,
          source: "removal is rate times time (Preston), 240 nm/min within the 50 to 300 of Jizhi; a glazed pad removes less: May; other numbers estimate",
        },
        scratches: { at: "dielectric-polish", unit: "cm⁻²", formula: "0.02 + 0.12*max(0, padWear - 0.5)^2", source: "a worn pad scratches: May; numbers estimate" },
      },
      sensors: [
        { id: "motorCurrent", name: { en: "platen motor current", ko: "정반 모터 전류" }, unit: "A", reads: "26 - 6*padWear", noise: 0.35, quantum: 0.01 },
        { id: "padProfile", name: { en: "pad wear by its profile", ko: "패드 프로파일 마모" }, unit: "1", reads: "padWear", noise: 0.03, quantum: 0.001, every: 2 },
      ],
      maintenance: { name: { en: "pad change", ko: "패드 교체" }, time: minutes(50), cost: 800, every: 80, staggered: true },
    }),
    station("film", { kind: "metrology", name: { en: "Film metrology", ko: "박막 두께 계측" }, machines: 2, time: { lognormal: { mean: minutes(6), cv: 0.05 } }, power: { processing: 5, idle: 4 } }),
    // SMT2020: a lot in 15 to 27 min, 94.3 % available.
    station("implant", {
      kind: "implanter",
      name: { en: "Ion implant", ko: "이온 주입" },
      machines: 2,
      time: { lognormal: { mean: minutes(11), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: hours(2), cv: 0.7 } } },
      power: { processing: 60, idle: 30 },
    }),
    station("anneal", { kind: "anneal", name: { en: "Spike anneal", ko: "급속 열처리" }, machines: 2, time: { lognormal: { mean: minutes(20), cv: 0.05 } }, power: { processing: 55, idle: 8 } }),
    station("pvd", { kind: "deposition", name: { en: "Metal (PVD)", ko: "금속 PVD" }, machines: 2, time: { lognormal: { mean: minutes(18), cv: 0.05 } }, power: { processing: 40, idle: 18 } }),
    station("inspect", {
      kind: "wafer-inspection",
      name: { en: "Defect inspection", ko: "결함 검사" },
      machines: 1,
      time: { lognormal: { mean: minutes(12), cv: 0.05 } },
      power: { processing: 8, idle: 6 },
      makes: { defectDensity: { unit: "cm⁻²", formula: "max(0.05, 0.16 + bathParticles + cvdParticles + etchFlakes + scratches)", noise: 0.03, source: "killer defects of some tenths per cm²; numbers estimate" } },
      maps: [
        {
          id: "waferMap",
          name: { en: "wafer map", ko: "웨이퍼 맵" },
          shape: "disc",
          unit: "mm",
          size: [300, 300],
          fields: [8, 8],
          ai: readsMap,
          background: 24,
          patterns: [
            { pattern: "edge", defects: "500*max(0, bathParticles - 0.08)", source: "what a bath leaves dries at the edge last: Kern; numbers estimate" },
            { pattern: "centre", defects: "400*max(0, cvdParticles - 0.15)", source: "flakes fall from the shower head: May; numbers estimate" },
            { pattern: "ring", defects: "400*max(0, etchFlakes - 0.1)", source: "flakes fall from the chamber's ring: May; numbers estimate" },
            { pattern: "scratch", defects: "900*max(0, scratches - 0.045)", source: "scratches of a worn pad: May; numbers estimate" },
            { pattern: "repeater", defects: "0.6*max(0, blur - 70)", source: "one place of each field out of focus: Mack; numbers estimate" },
          ],
        },
      ],
    }),
    station("probe", {
      kind: "tester",
      name: { en: "Wafer probe", ko: "웨이퍼 프로브" },
      machines: 5,
      time: { lognormal: { mean: minutes(55), cv: 0.05 } },
      power: { processing: 7, idle: 4 },
      grades: true,
      makes: {
        dieYield: {
          unit: "%",
          formula: "100/(1 + max(0, defectDensity)*(65/lineWidth)^2*dieArea/200)^2",
          noise: 0.8,
          source: "negative binomial with α = 2, the upper end of Cluster; killers grow as 1/width²: Stapper",
        },
      },
    }),
    station("ship", { kind: "stocker", name: { en: "Shipping", ko: "출하" }, time: minutes(1) }),
  ],
  ...quality,
});

import { days, defineLine, hours, minutes, station } from "#line";

/** Two shifts from Monday to Saturday, the yard's common working time (estimate). */
const week: readonly (readonly [ReturnType<typeof hours>, ReturnType<typeof hours>])[] = [0, 1, 2, 3, 4, 5].flatMap((day) => [
  [hours(24 * day + 6), hours(24 * day + 14)] as const,
  [hours(24 * day + 14.5), hours(24 * day + 22)] as const,
]);

/** Times of hand work vary by about a fifth, those of mechanised lines by a tenth (estimates). */
const byHand = (mean: number) => ({ lognormal: { mean: hours(mean), cv: 0.2 } }) as const;
const byLine = (mean: number) => ({ lognormal: { mean: minutes(mean), cv: 0.1 } }) as const;

/**
 * A shipyard: plates are cut and welded to stiffened panels, panels with their web frames become sub-blocks, two sub-blocks a block, which is painted,
 * outfitted and landed in the dock by the one gantry crane, where it is welded to the hull. One part of worth is one block of about 250 t;
 * some three a day leave. Numbers marked "estimate" are engineering estimates of a plausible size. Station by station, times and failures beside what was read of
 * them: docs/plants/shipyard.md. Hours of single work places were found in no public copy but for the welding of seams; the others are estimates, and all failures.
 *
 * Sources whose numbers were read, by short name:
 * - Oyama: S. Oyama, T. Kasuya & K. Shinada, High-speed one-side submerged arc welding process "NH-HISAW", Nippon Steel Technical Report 95, 2007 (1.5 m/min at 16 mm, in block lines).
 * - PSPC: IMO Resolution MSC.215(82), Performance Standard for Protective Coatings, 2006, as coating and gauge makers print it (TQC: two coats of 160 µm, 320 µm in all; DeFelsko: nine
 *   readings of ten not below that, none below nine tenths of it, 288 µm; Hempel: no blasting above 85 % humidity, nor less than 3 °C above the dew point).
 * - Nippon: Nippon HB Epoxy Liner, data sheet (airless spray at 140 to 170 kg/cm², 137 to 167 bar). Flosil: Aqua SPC, data sheet (3500 to 4000 psi, 241 to 276 bar; 85 % at most).
 * - Backing: industrysearch.com.au, Ship building (bottom shells: 60° included, gap of 6 mm, welded from one side on ceramic tiles).
 * - Conrardy: C. Conrardy & R. Dull, Control of distortion in thin ship panels, J. Ship Prod. 13(2), 1997 (abstract read; buckling and angular distortion, less of both with smaller
 *   welds; flame straightening is the common cure).
 * - Cranes: The Report 106, IIMS 2023 (blocks of 50 t are joined to 100 t and on; cranes can choke production), and NIOSH, Large crane capacity (larger cranes, fewer blocks).
 *
 * Named for a mechanism alone; no copy was at hand (of Rec. 47 its table of contents), so no number rests on them:
 * - Eyres: D. J. Eyres & G. J. Bruce, Ship Construction, 7th ed. 2012 (the order of work). Storch: R. L. Storch et al., Ship Production, 2nd ed., SNAME 1995 (accuracy control:
 *   shrinkage allowances, variation that merges from part to block, rework at erection). Masubuchi: K. Masubuchi, Analysis of Welded Structures, Pergamon 1980 (distortion and
 *   shrinkage grow with the heat of the weld, as the leg squared). Rec. 47: IACS Recommendation No. 47, Shipbuilding and Repair Quality Standard (block assembly, fairness
 *   between frames). ISO 9013: Thermal cutting, classification of thermal cuts.
 */
export const shipyard = defineLine({
  id: "shipyard",
  name: { en: "Shipyard", ko: "조선소" },
  sector: "shipbuilding",
  product: {
    id: "block", name: { en: "Hull block", ko: "선체 블록" }, currency: "€",
    // Steelwork is paid by its length; every joint in the dock costs the same whatever the block's length; heavier fillets and full grooves last longer (estimates).
    price: "37500*blockLength - 75000 + 65000*ln(leg/5.5)",
    // Plates, profiles and outfit by length; hours of handling, turning and scaffolding grow faster than that; welding consumables and hours by the weld's section (estimates).
    materialCost: "14500*blockLength + 2200*max(0, blockLength - 12)^2 + 1000*(leg^2 - 30.25) + 500*(bevel - 48)",
    scrapCost: 60_000, reworkCost: 2_500, energyPrice: 0.12, wipCost: 1,
  },
  products: {
    // Plates and stiffeners of one of six panels, and of three with their web frames; scrapped they fetch some of it, and take some hours to cut up (estimates).
    panel: { name: { en: "Panel", ko: "패널" }, materialCost: "1500*blockLength", scrapCost: 500, route: ["prime", "cut", "plate-check", "butt", "stiffen", "straighten", "panel-check"].map((at) => ({ station: at })) },
    subBlock: { name: { en: "Sub-block", ko: "소조 블록" }, materialCost: "5200*blockLength", scrapCost: 4_000, route: [{ station: "sub-assembly", components: { panel: 3 }, inherits: { plateError: "mean", panelFlatness: "mean", legError: "mean" } }] },
    block: {
      name: { en: "Hull block", ko: "선체 블록" },
      route: [
        { station: "block-assembly", components: { subBlock: 2 }, inherits: { plateError: "mean", panelFlatness: "mean", legError: "mean" } },
        ...["block-check", "blast", "paint", "paint-check", "outfit", "erect", "joint-check"].map((at) => ({ station: at })),
      ],
    },
  },
  // A block every nine hours, the crane's pace less a tenth; its six panels and two sub-blocks by the same clock.
  releases: [
    { id: "plates", product: "panel", interarrival: minutes(90), first: hours(6) },
    { id: "sub-blocks", product: "subBlock", interarrival: hours(4.5), first: hours(6) },
    { id: "blocks", product: "block", interarrival: hours(9), first: hours(6) },
  ],
  design: {
    blockLength: { name: { en: "block length", ko: "블록 길이" }, unit: "m", nominal: 14, range: [10, 18] },
    leg: { name: { en: "fillet leg", ko: "필릿 각장" }, unit: "mm", nominal: 5.5, range: [4, 7.5] },
    bevel: { name: { en: "bevel angle", ko: "개선 각도" }, unit: "°", nominal: 48, range: [38, 58] },
  },
  materials: {
    // Rolled plates come with stresses that cutting and welding set free (estimate of the height that they bow to).
    plate: { name: { en: "steel plates", ko: "강판" }, at: "prime", lot: 72, properties: { rollingStress: { name: { en: "bow from rolling stress", ko: "압연 응력 휨" }, unit: "mm", mean: 0.6, sd: 0.15 } } },
    wire: { name: { en: "flux-cored wire", ko: "플럭스 코어드 와이어" }, at: "erect", lot: 15, properties: { moisture: { name: { en: "moisture of the flux", ko: "플럭스 수분" }, unit: "%", mean: 0.2, sd: 0.04 } } },
  },
  environment: {
    humidity: { name: { en: "humidity", ko: "습도" }, unit: "%RH", mean: 65, daily: { amplitude: 6, peak: hours(5) }, wander: { sd: 5, memory: hours(36) }, service: { name: { en: "hall dried", ko: "도장장 제습" }, time: hours(8), cost: 1500 } },
  },
  calendars: { yard: { period: days(7), working: week } },
  operators: {
    welders: { number: 34, calendar: "yard" },
    painters: { number: 9, calendar: "yard" },
    fitters: { number: 10, calendar: "yard" },
  },
  transport: {
    time: { uniform: { min: minutes(15), max: minutes(35) } },
    except: ["prime", "cut", "plate-check", "butt", "stiffen", "straighten", "panel-check"],
    fleets: [
      // One Goliath crane lands every block: it is held until the joint is fitted and tacked. Wind above its limit stops it (times, and gales of some hours every few days, estimates; that cranes choke yards: Cranes).
      {
        id: "goliath", name: { en: "gantry crane", ko: "골리앗 크레인" }, kind: "crane",
        serves: [{ from: "outfit", to: "erect" }],
        home: "outfit", load: minutes(45), unload: hours(3.6),
        track: { positions: { outfit: 0, erect: 260 }, speed: 0.5 },
        failures: { uptime: { exponential: { mean: days(4) } }, repair: { lognormal: { mean: hours(8), cv: 0.7 } }, clock: "calendar" },
      },
      {
        id: "transporters", name: { en: "block transporters", ko: "블록 트랜스포터" }, kind: "agv", vehicles: 3,
        serves: [{ from: "sub-assembly" }, { from: "block-assembly" }, { from: "block-check" }, { from: "blast" }, { from: "paint" }, { from: "paint-check" }],
        load: minutes(20), unload: minutes(20),
      },
    ],
  },
  stations: [
    station("prime", {
      kind: "shot-blaster", name: { en: "Plate blasting", ko: "강판 전처리" }, time: byLine(33), calendar: "yard",
      power: { processing: 320, idle: 40 },
      makes: { plateBow: { unit: "mm", formula: "rollingStress", noise: 0.1, source: "rolling leaves stresses in plates that cutting sets free: Masubuchi; size estimate" } },
    }),
    station("cut", {
      kind: "plate-cutter", name: { en: "Plate cutting", ko: "강판 절단" }, machines: 2, time: byLine(76), calendar: "yard",
      failures: { uptime: { exponential: { mean: hours(45) } }, repair: { lognormal: { mean: hours(1.2), cv: 0.6 } } },
      power: { processing: 90, idle: 12 },
      recipe: { kerfOffset: { name: { en: "kerf compensation", ko: "커프 보정" }, unit: "mm", setPoint: 0, range: [-3, 3], maxStep: 0.4 } },
      tool: { nozzleWear: { name: { en: "nozzle wear", ko: "노즐 마모" }, unit: "mm", initialSd: 0.1, perPart: 0.009, spread: 0.3, walkSd: 0.03 } },
      makes: { plateError: { unit: "mm", formula: "kerfOffset - nozzleWear + 0.5*(plateBow - 0.6)", noise: 0.45, source: "a worn nozzle cuts a wider kerf: Eyres; ISO 9013 classes what a plasma cut deviates; sizes and slopes estimate" } },
      sensors: [{ id: "arcVoltage", name: { en: "kerf width by arc voltage", ko: "아크 전압 커프 폭" }, unit: "mm", reads: "2.8 + nozzleWear", noise: 0.2, biasSd: 0.05, quantum: 0.01 }],
      maintenance: { name: { en: "torch change", ko: "토치 교체" }, time: hours(1), cost: 350, every: 160, staggered: true },
    }),
    station("plate-check", { kind: "survey", name: { en: "Plate check", ko: "부재 검사" }, time: byLine(15), calendar: "yard" }),
    // Four seams of 14 m at the 1.5 m/min of Oyama are 37 min of arc.
    station("butt", {
      kind: "welding-gantry", name: { en: "Plate joining", ko: "판계 용접" }, time: byLine(38), calendar: "yard",
      failures: { uptime: { exponential: { mean: hours(60) } }, repair: { lognormal: { mean: hours(1.5), cv: 0.6 } } },
      power: { processing: 210, idle: 15 },
      makes: { seamHeat: { unit: "mm", formula: "0.5 + 0.02*(bevel - 48) + 0.15*abs(plateError)", noise: 0.1, source: "angular change of a butt grows with its groove and gap: Masubuchi; slopes estimate" } },
    }),
    station("stiffen", {
      kind: "panel-line", name: { en: "Panel line", ko: "패널 라인" }, time: byLine(37), calendar: "yard",
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: hours(1), cv: 0.6 } } },
      power: { processing: 260, idle: 20 },
      recipe: { wireFeed: { name: { en: "wire feed", ko: "와이어 송급 속도" }, unit: "m/min", setPoint: 10, range: [7, 13], maxStep: 0.5 } },
      tool: { tipWear: { name: { en: "contact tip wear", ko: "콘택트 팁 마모" }, unit: "m/min", initialSd: 0.1, perPart: 0.0035, spread: 0.3, walkSd: 0.02 } },
      makes: {
        legError: { unit: "mm", formula: "0.3 + 0.7*(wireFeed - tipWear - 10)", noise: 0.22, source: "the metal laid down, and with it the leg, follows the wire that is fed: Eyres; slope estimate" },
        panelFlatness: {
          unit: "mm", noise: 0.5,
          formula: "0.6 + 0.055*max(1, leg + 0.3 + 0.7*(wireFeed - tipWear - 10))^2 + 1.2*plateBow + seamHeat + 0.12*(blockLength - 14)",
          source: "plates bow between stiffeners with the heat of the fillets, as the leg squared: Masubuchi; less with smaller welds: Conrardy; slopes estimate",
        },
      },
      sensors: [{ id: "feedRate", name: { en: "wire feed", ko: "와이어 송급 속도" }, unit: "m/min", reads: "wireFeed - tipWear", noise: 0.15, biasSd: 0.05, quantum: 0.01 }],
      maintenance: { name: { en: "tip and liner change", ko: "팁·라이너 교체" }, time: hours(1), cost: 300, every: 340 },
    }),
    station("straighten", {
      kind: "line-heating", name: { en: "Line heating", ko: "곡직" }, machines: 2, time: byLine(60), calendar: "yard",
      operators: [{ pool: "welders", for: ["processing"], number: 2 }],
      makes: { panelFlatness: { unit: "mm", formula: "0.55*panelFlatness + 0.5", noise: 0.3, source: "line heating takes out part of a bow at each pass: Masubuchi, Conrardy; share estimate" } },
    }),
    station("panel-check", { kind: "survey", name: { en: "Panel check", ko: "패널 검사" }, time: byLine(20), calendar: "yard", rework: { when: "panelFlatness > 4 || legError < -0.1*leg", to: "stiffen", limit: 1 } }),
    station("sub-assembly", {
      kind: "sub-assembly", name: { en: "Sub-block assembly", ko: "소조립" }, machines: 4, time: byHand(8), calendar: "yard",
      power: { processing: 60, idle: 4 }, operators: [{ pool: "welders", for: ["processing"], number: 2 }],
    }),
    station("block-assembly", {
      kind: "block-assembly", name: { en: "Block assembly", ko: "대조립" }, machines: 4, time: byHand(16), calendar: "yard",
      power: { processing: 140, idle: 8 }, operators: [{ pool: "welders", for: ["processing"], number: 4 }],
      recipe: { allowance: { name: { en: "shrinkage allowance", ko: "수축 여유" }, unit: "mm", setPoint: 6, range: [0, 14], maxStep: 1.5 } },
      tool: { jigSettlement: { name: { en: "jig settlement", ko: "정반 침하" }, unit: "mm", initialSd: 0.5, perPart: 0.2, spread: 0.35, walkSd: 0.15 } },
      makes: {
        blockLengthError: {
          unit: "mm", noise: "1.4*blockLength/14",
          formula: "allowance - 6 - jigSettlement + 1.5*plateError - 0.8*(panelFlatness - 2.5) - 0.1*((leg + legError)^2 - 33.6) - 0.05*(bevel - 48)",
          source: "variation merges from parts to block, allowances are set against shrinkage: Storch; shrinkage by the section of the welds: Masubuchi; slopes estimate",
        },
        unfairness: {
          unit: "mm", noise: "0.8*blockLength/14",
          formula: "1.6 + panelFlatness + 0.15*(blockLength - 14)",
          source: "fairness of plating between frames is what Rec. 47 limits; sizes and slopes estimate",
        },
      },
      sensors: [{ id: "level", name: { en: "jig level", ko: "정반 레벨" }, unit: "mm", reads: "jigSettlement", noise: 0.4, biasSd: 0.1, quantum: 0.1 }],
      maintenance: { name: { en: "levelling the jig", ko: "정반 레벨링" }, time: hours(5), cost: 1_800, every: 18, staggered: true },
    }),
    station("block-check", {
      kind: "survey", name: { en: "Block survey", ko: "블록 정도 검사" }, time: byHand(3), calendar: "yard",
      rework: { when: "abs(blockLengthError) > 6", to: "block-assembly", limit: 1 },
    }),
    station("blast", {
      kind: "blast-hall", name: { en: "Block blasting", ko: "블록 블라스팅" }, time: byHand(4), calendar: "yard",
      power: { processing: 280, idle: 20 }, operators: [{ pool: "painters", for: ["processing"], number: 2 }],
    }),
    station("paint", {
      kind: "paint-hall", name: { en: "Block painting", ko: "블록 도장" }, machines: 2, time: byHand(8.5), calendar: "yard", atShiftEnd: "finish",
      power: { processing: 110, idle: 30 }, operators: [{ pool: "painters", for: ["processing"], number: 3 }],
      // Between the 137 to 167 bar of Nippon and the 241 to 276 bar of Flosil.
      recipe: { sprayPressure: { name: { en: "spray pressure", ko: "분무 압력" }, unit: "bar", setPoint: 180, range: [140, 240], maxStep: 8 } },
      tool: { pumpLoss: { name: { en: "pressure lost in pump and tip", ko: "펌프·팁 압력 손실" }, unit: "bar", initialSd: 1.5, perPart: 0.9, spread: 0.35, walkSd: 0.6 } },
      makes: {
        filmThickness: {
          unit: "µm", noise: 16,
          formula: "345 + 1.9*(sprayPressure - pumpLoss - 180) - 0.3*(humidity - 65) - 5*max(0, humidity - 82)",
          source: "320 µm for nine readings of ten, none below 288 µm: PSPC, which 345 µm and their scatter leave 6 % and 0.02 % below; an airless pump gives less with its pressure, and damp films sag; slopes estimate",
        },
      },
      sensors: [
        { id: "gunPressure", name: { en: "pressure at the gun", ko: "건 압력" }, unit: "bar", reads: "sprayPressure - pumpLoss", noise: 2, biasSd: 0.5, quantum: 0.5 },
        { id: "hallHumidity", kind: "hygrometer", name: { en: "humidity", ko: "습도" }, unit: "%RH", reads: "humidity" },
      ],
      maintenance: { name: { en: "pump overhaul", ko: "펌프 정비" }, time: hours(3), cost: 900, every: 30, staggered: true },
    }),
    station("paint-check", { kind: "survey", name: { en: "Coating check", ko: "도막 검사" }, time: byHand(2), calendar: "yard", rework: { when: "filmThickness < 288", to: "paint", limit: 1 } }),
    station("outfit", {
      kind: "outfitting", name: { en: "Pre-outfitting", ko: "선행 의장" }, machines: 3, time: byHand(12), calendar: "yard", outputPlaces: 8,
      power: { processing: 25, idle: 3 }, operators: [{ pool: "fitters", for: ["processing"], number: 3 }],
    }),
    station("erect", {
      kind: "dry-dock", name: { en: "Dock erection", ko: "독 탑재" }, machines: 2, bufferBefore: 1, time: byHand(8.5), calendar: "yard",
      power: { processing: 120, idle: 6 }, operators: [{ pool: "welders", for: ["processing"], number: 4 }],
      recipe: { landing: { name: { en: "landing offset", ko: "탑재 오프셋" }, unit: "mm", setPoint: 0, range: [-8, 8], maxStep: 1 } },
      tool: { surveyDrift: { name: { en: "drift of the survey marks", ko: "측량 기준점 이동" }, unit: "mm", initialSd: 0.3, perPart: 0.09, spread: 0.35, walkSd: 0.1 } },
      makes: {
        jointGap: {
          unit: "mm", noise: "1.1 + 0.04*(blockLength - 14)",
          formula: "7 + landing + surveyDrift - 0.55*blockLengthError",
          source: "one-sided butts on ceramic tiles have gaps of about 6 mm: Backing; the gap takes up what blocks are off: Storch; share estimate",
        },
        repairRate: {
          unit: "%", noise: 0.5,
          formula: "1.2 + 0.008*max(0, 50 - bevel)^2 + 0.06*max(0, jointGap - 8)^2 + 0.2*max(0, 5 - jointGap)^2 + 7*(moisture - 0.2) + 0.01*(humidity - 65)",
          source: "lack of fusion in narrow grooves and gaps, shrinkage cracks and pores in wide and damp ones: Masubuchi; slopes estimate",
        },
      },
      sensors: [
        { id: "prism", name: { en: "prism on the dock wall", ko: "독 벽 프리즘" }, unit: "mm", reads: "surveyDrift", noise: 0.4, biasSd: 0.1, quantum: 0.1 },
        { id: "gapGauge", name: { en: "gap before welding", ko: "용접 전 갭" }, unit: "mm", reads: "jointGap", noise: 0.5, quantum: 0.1 },
      ],
      maintenance: { name: { en: "survey of the dock", ko: "독 기준점 측량" }, time: hours(4), cost: 1_500, every: 24, staggered: true },
    }),
    station("joint-check", { kind: "survey", name: { en: "Joint inspection", ko: "이음부 검사" }, time: byHand(3), calendar: "yard", grades: true }),
  ],
  characteristics: {
    plateError: { name: { en: "plate size", ko: "부재 치수 오차" }, unit: "mm", spec: [-3, 3], target: 0, measuredAt: "plate-check", gauge: { noise: 0.15, reproducibility: 0.05, quantum: 0.1 } },
    legError: { name: { en: "fillet leg", ko: "각장 오차" }, unit: "mm", spec: ["-0.1*leg", 1.6], target: 0.3, measuredAt: "panel-check", gauge: { noise: 0.1, quantum: 0.1 } },
    panelFlatness: { name: { en: "panel flatness", ko: "패널 평탄도" }, unit: "mm", spec: [null, 6], measuredAt: "panel-check", gauge: { noise: 0.2, quantum: 0.1, least: 0 } },
    blockLengthError: { name: { en: "block length error", ko: "블록 길이 오차" }, unit: "mm", spec: [-6, 6], target: 0, measuredAt: "block-check", gauge: { noise: 0.4, reproducibility: 0.1, quantum: 0.1 } },
    unfairness: { name: { en: "unfairness of plating", ko: "외판 변형" }, unit: "mm", spec: [null, 8], measuredAt: "block-check", gauge: { noise: 0.3, quantum: 0.1, least: 0 } },
    filmThickness: { name: { en: "film thickness", ko: "도막 두께" }, unit: "µm", spec: [288, 430], target: 345, measuredAt: "paint-check", gauge: { noise: 6, quantum: 1 } },
    jointGap: { name: { en: "joint gap", ko: "이음부 갭" }, unit: "mm", spec: [3, 11], target: 7, measuredAt: "joint-check", gauge: { noise: 0.3, quantum: 0.1, least: 0 } },
    repairRate: { name: { en: "weld repair rate", ko: "용접 수정률" }, unit: "%", spec: [null, 4], measuredAt: "joint-check", gauge: { noise: 0.2, quantum: 0.1, least: 0 } },
  },
  // Few parts, fast drifts: a jig moves by a fifth of the scatter with each block, so that the newest measurement has to count for much (Ingolfsson & Sachs 1993).
  controls: [
    { characteristic: "plateError", station: "cut", setPoint: "kerfOffset", against: "nozzleWear", weight: 0.15 },
    { characteristic: "legError", station: "stiffen", setPoint: "wireFeed", against: "tipWear", weight: 0.15 },
    { characteristic: "blockLengthError", station: "block-assembly", setPoint: "allowance", against: "jigSettlement", weight: 0.3, deadBand: 2 },
    { characteristic: "filmThickness", station: "paint", setPoint: "sprayPressure", against: "pumpLoss", weight: 0.2, deadBand: 2.5 },
    { characteristic: "jointGap", station: "erect", setPoint: "landing", against: "surveyDrift", weight: 0.25, deadBand: 2 },
  ],
  wears: [
    { station: "cut", tool: "nozzleWear", sensor: "arcVoltage", limit: 2.2 },
    { station: "stiffen", tool: "tipWear", sensor: "feedRate", limit: 2 },
    { station: "block-assembly", tool: "jigSettlement", sensor: "level", limit: 6 },
    { station: "paint", tool: "pumpLoss", sensor: "gunPressure", limit: 32 },
    { station: "erect", tool: "surveyDrift", sensor: "prism", limit: 4 },
  ],
  faults: {
    nozzleDamage: { name: { en: "Plasma nozzle damaged", ko: "플라즈마 노즐 손상" }, station: "cut", tool: "nozzleWear", step: 1.8, perPart: 0.02 },
    kerfEntry: { name: { en: "Kerf entered wrongly", ko: "커프 값 오입력" }, station: "cut", setPoint: "kerfOffset", step: 1.8 },
    wireSlips: { name: { en: "Wire feed slips", ko: "와이어 송급 미끄럼" }, station: "stiffen", tool: "tipWear", step: 1.2, perPart: 0.01 },
    feedBias: { name: { en: "Wire feed sensor reads low", ko: "와이어 송급 센서 낮게 읽음" }, station: "stiffen", sensor: "feedRate", step: -1.2 },
    stressedPlates: { name: { en: "Plates with rolling stress", ko: "잔류 응력 큰 강판" }, station: "prime", material: "plate", property: "rollingStress", step: 1.4 },
    jigSinks: { name: { en: "Assembly jig sinks", ko: "조립 정반 침하" }, station: "block-assembly", tool: "jigSettlement", step: 5, perPart: 0.2 },
    levelBias: { name: { en: "Jig level reads too much", ko: "정반 레벨 센서 편향" }, station: "block-assembly", sensor: "level", step: 5 },
    pumpWorn: { name: { en: "Paint pump loses pressure", ko: "도장 펌프 압력 저하" }, station: "paint", tool: "pumpLoss", step: 22, perPart: 0.5 },
    gunGaugeStuck: { name: { en: "Pressure gauge at the gun freezes", ko: "건 압력계 고착" }, station: "paint", sensor: "gunPressure", stuck: true },
    rain: { name: { en: "Rain gets into the paint hall", ko: "도장 공장 습기 유입" }, station: "paint", environment: "humidity", step: 26, lasts: days(4) },
    marksMove: { name: { en: "Survey mark is knocked", ko: "측량 기준점 충격" }, station: "erect", tool: "surveyDrift", step: 3.5 },
    dampWire: { name: { en: "Welding wire is damp", ko: "용접 와이어 흡습" }, station: "erect", material: "wire", property: "moisture", step: 0.35 },
  },
});

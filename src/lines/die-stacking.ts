import { defineLine, hours, minutes, seconds, station } from "#line";

/**
 * The X-ray looks at 10 × 11 mm in voxels of 5 µm, 144 of them through the stack's 0.72 mm (estimate: a bump of 46 µm is nine across). Voids are found by
 * a 3D U-Net in all of it, 2 × 931,744 operations a voxel; bumps by a U-Net in twelve planes of it, one a die, 2 × 733,888 a pixel. The map of voids
 * that comes of it is read by the network that ships with this program, 2 × 344,384 operations in all.
 */
const readsVolume = { operations: 2 * 931_744 * (2000 * 2200 * 144), within: minutes(2) };
const readsPlanes = { operations: 2 * 733_888 * (2000 * 2200 * 12), within: minutes(2) };
const readsMap = { operations: 2 * 344_384, within: minutes(2) };

/**
 * HBM die stacking: core dies are thinned, diced, stacked by thermo-compression bonding, underfilled, cured, moulded,
 * inspected and tested. One part is one stack; before bonding it is the die set of one stack, so the times of the wafer
 * stations are a wafer's time shared among its stacks. Numbers marked "estimate" are engineering estimates of a plausible
 * size; mechanisms and the other numbers come from the sources named beside them.
 * Station by station, times and failures beside what was read of them: docs/plants/die-stacking.md.
 *
 * Sources, by short name:
 * - JESD238: JEDEC JESD238, High Bandwidth Memory DRAM (HBM3), 2022 (bump pitch and stack height class).
 * - Lau: J. H. Lau, Semiconductor Advanced Packaging, Springer 2021 (thinning, TCB, underfill, moulding; ranges).
 * - Clauberg: H. Clauberg et al., Chip-to-chip and chip-to-wafer thermocompression flip chip bonding, ECTC 2016 (cycle, accuracy of about 2 µm).
 * - Washburn: E. W. Washburn, The dynamics of capillary flow, Physical Review 17, 1921 (underfill flow slows with narrow gaps).
 * - Stoney: G. G. Stoney, The tension of metallic films deposited by electrolysis, Proc. R. Soc. A 82, 1909 (a film's stress bends its carrier as 1/thickness²).
 * - Timoshenko: S. Timoshenko, Analysis of bi-metal thermostats, J. Opt. Soc. Am. 11, 1925 (warpage from mismatch and temperature).
 * - JESD22: JEDEC JESD22-A120B, Test Method for the Measurement of Moisture Diffusivity and Water Solubility in Organic Materials, 2014 (organic
 *   materials take up the moisture of the air).
 * - MSA: AIAG, Measurement Systems Analysis, 4th ed. 2010 (repeatability and reproducibility of a gauge; both a tenth or so of the spread here).
 * - U-Net, 3D U-Net: O. Ronneberger, P. Fischer & T. Brox, and Ö. Çiçek et al., MICCAI 2015 and 2016 (networks that tell what every pixel or voxel
 *   shows; their multiply-adds are counted in `core/compute/networks.ts`).
 * - E10: SEMI E10 (states and availability; the size of MTBF and MTTR is an estimate for back-end tools).
 */
export const dieStacking = defineLine({
  id: "die-stacking",
  name: { en: "HBM die stacking", ko: "HBM 적층" },
  sector: "semiconductor",
  arrivals: "saturated",
  product: {
    id: "stack",
    name: { en: "HBM stack", ko: "HBM 스택" },
    currency: "€",
    // More pins under the same die at a finer pitch, cooler and taller stacks from thinner dies; what the market pays for either is an estimate.
    price: "180 * (46/bumpPitch)^0.25 * (42/dieThickness)^0.13",
    materialCost: 95,
    scrapCost: 30,
    reworkCost: 4,
  },
  design: {
    bumpPitch: { name: { en: "bump pitch", ko: "범프 피치" }, unit: "µm", nominal: 46, range: [34, 54] },
    dieThickness: { name: { en: "die thickness", ko: "다이 두께" }, unit: "µm", nominal: 42, range: [36, 60] },
  },
  materials: {
    // A syringe lot; suppliers' certificates of underfills allow some ± 20 % of viscosity, of which a lot in control uses a fifth (estimates).
    resin: { name: { en: "underfill resin", ko: "언더필 수지" }, at: "underfill", lot: 400, properties: { viscosity: { name: { en: "viscosity", ko: "점도" }, unit: "Pa·s", mean: 10, sd: 0.4 } } },
  },
  environment: {
    // A clean room holds 45 % within a few per cent (estimate).
    humidity: { name: { en: "humidity", ko: "습도" }, unit: "%RH", mean: 45, daily: { amplitude: 1.5 }, wander: { sd: 1, memory: hours(4) }, service: { name: { en: "air handler set right", ko: "공조기 정비" }, time: minutes(20), cost: 200 } },
  },
  stations: [
    station("load", { kind: "loader", name: { en: "Wafer in", ko: "웨이퍼 투입" }, time: { lognormal: { mean: seconds(12), cv: 0.1 } } }),
    station("thin", {
      kind: "grinder",
      name: { en: "Thinning", ko: "박막 연삭" },
      machines: 3,
      bufferBefore: 6,
      time: { lognormal: { mean: seconds(38), cv: 0.08 } },
      tool: { wheelWear: { name: { en: "wheel wear", ko: "휠 마모" }, unit: "1", perPart: 0.0005, spread: 0.2 } },
      makes: { ttv: { unit: "µm", formula: "0.65 + 25/dieThickness + 0.4*wheelWear", noise: 0.12, source: "total thickness variation of about 1 µm, worse on thin dies and a worn wheel: Lau; slopes estimate" }, grindMark: { unit: "1", formula: "wheelWear", source: "a worn, loaded wheel tears grit out that scratches: Lau" } },
      maintenance: { name: { en: "wheel dressing", ko: "휠 드레싱" }, time: minutes(6), cost: 60, every: 1500, staggered: true },
    }),
    station("dice", {
      kind: "dicer",
      name: { en: "Dicing", ko: "다이싱" },
      machines: 2,
      bufferBefore: 6,
      time: { lognormal: { mean: seconds(26), cv: 0.08 } },
      makes: { chipping: { unit: "µm", formula: "3 + 135/dieThickness", noise: 0.7, source: "edge chipping of a few µm, growing as dies get thinner: Lau; slope estimate" } },
    }),
    station("bond", {
      kind: "bonder",
      name: { en: "Bonding", ko: "TC 본딩" },
      machines: 6,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(84), cv: 0.06 } },
      failures: { uptime: { exponential: { mean: hours(30) } }, repair: { lognormal: { mean: minutes(25), cv: 0.6 } } },
      recipe: {
        alignTrim: { name: { en: "alignment trim", ko: "정렬 보정" }, unit: "µm", setPoint: 0, range: [-6, 6], maxStep: 1.5 },
        bondForce: { name: { en: "bond force", ko: "본딩 하중" }, unit: "N", setPoint: 80, range: [60, 110] },
      },
      tool: {
        cameraDrift: { name: { en: "camera drift", ko: "카메라 드리프트" }, unit: "µm", initialSd: 0.12, perPart: 0.0025, spread: 0.35, walkSd: 0.012 },
        tipWear: { name: { en: "bond tip wear", ko: "본딩 팁 마모" }, unit: "1", perPart: 0.0011, spread: 0.35 },
      },
      makes: {
        bumpOffset: {
          unit: "µm",
          formula: "alignTrim + cameraDrift + 0.3*(ttv - 1.2) + 0.015*(bondForce - 80)",
          noise: "0.34 + 0.5*tipWear^2 + 600/dieThickness^2",
          source: "placement within about 2 µm: Clauberg; drift of the alignment camera with heat and wider scatter of a worn or soiled tip: Lau; thin dies bow as 1/thickness²: Stoney; sizes estimate",
        },
        tipMark: { unit: "1", formula: "tipWear", source: "thin dies sag into the vacuum holes of a worn tip: Lau" },
        bondGap: { unit: "µm", formula: "0.45*bumpPitch - 0.04*(bondForce - 80) - 0.8*(ttv - 1.2)", noise: 0.4, machineSd: 0.15, source: "stand-off of about half the pitch after compression: Lau; slopes, and how far bond heads differ in parallelism, estimate" },
      },
      sensors: [
        { id: "forceRipple", name: { en: "force ripple", ko: "하중 리플" }, unit: "N", reads: "0.9 + 2.6*tipWear", noise: 0.35, quantum: 0.01 },
        // A bonder's head knows its force by the current of its coil too, less well than by its load cell (estimate).
        { id: "coilForce", name: { en: "force by coil current", ko: "코일 전류 하중" }, unit: "N", reads: "bondForce", noise: 1.2, biasSd: 0.3, quantum: 0.1 },
        { id: "bondForceActual", name: { en: "bond force", ko: "본딩 하중" }, unit: "N", reads: "bondForce", noise: 0.5, biasSd: 0.1, quantum: 0.1 },
        // The bonder's own camera looks at the joint again: it sees how the die has slipped, but not by how much it is off itself (noise estimate).
        { id: "overlay", name: { en: "overlay after bonding", ko: "본딩 후 오버레이" }, unit: "µm", reads: "bumpOffset - cameraDrift", noise: 0.25 },
      ],
      maintenance: { name: { en: "tip change and calibration", ko: "팁 교체·교정" }, time: { lognormal: { mean: minutes(12), cv: 0.2 } }, cost: 240, every: 600, staggered: true },
      changeover: minutes(3),
    }),
    station("underfill", {
      kind: "dispenser",
      name: { en: "Underfill", ko: "언더필" },
      machines: 4,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(51), cv: 0.08 } },
      failures: { uptime: { exponential: { mean: hours(40) } }, repair: { lognormal: { mean: minutes(15), cv: 0.6 } } },
      recipe: { dispenseMass: { name: { en: "dispensed mass", ko: "토출량" }, unit: "mg", setPoint: 12, range: [9, 15], maxStep: 0.6 } },
      tool: { needleClog: { name: { en: "needle clogging", ko: "니들 막힘" }, unit: "mg", initialSd: 0.05, perPart: 0.00055, spread: 0.4, walkSd: 0.004 } },
      makes: {
        fillDeficit: { unit: "mg", formula: "12.6 + 0.25*(bondGap - 20.7) - dispenseMass + needleClog", source: "what the gap takes less what is dispensed" },
        voidRatio: {
          unit: "%",
          formula: "1.5 + 1.3*(12.6 + 0.25*(bondGap - 20.7) - dispenseMass + needleClog) + 0.9*max(0, 12.6 + 0.25*(bondGap - 20.7) - dispenseMass + needleClog)^2 + 4*(46/bumpPitch - 1) + 0.06*(chipping - 6) + 0.15*(viscosity - 10) + 0.01*(humidity - 45)",
          noise: 0.7,
          source: "too little or too thick material and narrow gaps leave voids: Washburn, Lau; moisture that the materials have taken up boils out: JESD22; coefficients estimate",
        },
      },
      sensors: [
        { id: "massFlow", name: { en: "dispensed mass", ko: "토출량" }, unit: "mg", reads: "dispenseMass - needleClog", noise: 0.12, quantum: 0.01 },
        { id: "airHumidity", name: { en: "humidity", ko: "습도" }, unit: "%RH", reads: "humidity", noise: 0.3, quantum: 0.1, period: minutes(5) },
        // A camera sees the fillet at the die's edge: where it is short, material is missing inside (noise estimate).
        { id: "fillet", name: { en: "voids by the fillet", ko: "필렛 보이드 추정" }, unit: "%", reads: "voidRatio", noise: 0.3 },
      ],
      maintenance: { name: { en: "needle change", ko: "니들 교체" }, time: minutes(8), cost: 90, every: 1200, staggered: true },
    }),
    station("cure", {
      kind: "oven",
      name: { en: "Pressure cure", ko: "가압 경화" },
      machines: 4,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(50), cv: 0.05 } },
      recipe: { pressure: { name: { en: "pressure", ko: "압력" }, unit: "bar", setPoint: 6, range: [4, 8] } },
      makes: { voidRatio: { unit: "%", formula: "max(0, voidRatio) * (1.16 - 0.1*pressure)", noise: "0.08*max(0, min(1.5, voidRatio))", source: "pressure during cure collapses voids, and again when a stack is sent back: Lau; share estimate" } },
    }),
    station("mould", {
      kind: "press",
      name: { en: "Moulding", ko: "몰딩" },
      machines: 3,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(37), cv: 0.05 } },
      failures: { uptime: { exponential: { mean: hours(50) } }, repair: { lognormal: { mean: minutes(20), cv: 0.6 } } },
      recipe: { cureTemperature: { name: { en: "mould temperature", ko: "몰드 온도" }, unit: "°C", setPoint: 175, range: [165, 185], maxStep: 2 } },
      tool: { thermocoupleDrift: { name: { en: "thermocouple drift", ko: "열전대 드리프트" }, unit: "°C", initialSd: 0.3, perPart: 0.0016, spread: 0.4, walkSd: 0.01 } },
      makes: {
        warpage: {
          unit: "µm",
          formula: "5.5*(cureTemperature + thermocoupleDrift - 175) + 1500*(1/dieThickness - 1/42) + 3*(voidRatio - 1.5)",
          noise: "35000/dieThickness^2",
          source: "bending by mismatch grows with temperature and as the stack gets thinner: Timoshenko; its scatter as 1/thickness²: Stoney; coefficients estimate",
        },
      },
      sensors: [
        { id: "plateTemperature", name: { en: "plate temperature", ko: "플레이트 온도" }, unit: "°C", reads: "cureTemperature", noise: 0.4, biasSd: 0.15, lag: seconds(60), quantum: 0.1 },
        // A laser measures the bow at ejection, while the stack is still warm (noise estimate).
        { id: "bow", name: { en: "bow at ejection", ko: "취출 시 휨" }, unit: "µm", reads: "warpage", noise: 7 },
      ],
      maintenance: { name: { en: "thermocouple calibration", ko: "열전대 교정" }, time: minutes(10), cost: 120, every: 1800, staggered: true },
    }),
    station("x-ray", {
      kind: "x-ray",
      name: { en: "X-ray inspection", ko: "X선 검사" },
      machines: 2,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(24), cv: 0.05 } },
      // A stack that is sent back passes moulding again, for a part passes every station from there on. Nothing is applied twice by that: the second
      // warpage replaces the first. In a real plant the second pass is a post-mould cure under pressure, which takes about as long (estimate).
      rework: { when: "voidRatio > 2.4", to: "cure", limit: 1 },
      maps: [
        {
          id: "voidMap",
          name: { en: "void map", ko: "보이드 맵" },
          shape: "rectangle",
          unit: "mm",
          size: [10, 11],
          every: 10,
          fields: [5, 5],
          ai: readsMap,
          background: "7 + 4*max(0, voidRatio - 1.5)",
          patterns: [
            { pattern: "centre", defects: "36*max(0, fillDeficit - 1.4)", source: "the fronts of an underfill that runs short close in the middle last: Washburn, Lau; numbers estimate" },
            { pattern: "edge", defects: "30*max(0, chipping - 7.4)", source: "chips along the saw street let air in: Lau; numbers estimate" },
            { pattern: "scratch", defects: "130*max(0, grindMark - 0.45)", source: "voids along a grinding scratch: Lau; numbers estimate" },
            { pattern: "repeater", defects: "60*max(0, tipMark - 0.45)", source: "a void under each vacuum hole of the bond tip: Lau; numbers estimate" },
          ],
        },
      ],
    }),
    station("test", {
      kind: "tester",
      name: { en: "Electrical test", ko: "전기 검사" },
      machines: 4,
      bufferBefore: 8,
      time: { lognormal: { mean: seconds(50), cv: 0.08 } },
      failures: { uptime: { exponential: { mean: hours(45) } }, repair: { lognormal: { mean: minutes(12), cv: 0.6 } } },
      grades: true,
    }),
    station("pack", { kind: "packer", name: { en: "Packing", ko: "포장·출하" }, bufferBefore: 10, time: { lognormal: { mean: seconds(12), cv: 0.1 } } }),
  ],
  characteristics: {
    // A bump may miss its pad by a share of the pitch, less the overlap that a sound joint needs (estimates): a finer pitch forgives less.
    bumpOffset: { name: { en: "bump offset", ko: "범프 오프셋" }, unit: "µm", spec: ["0.65 - 0.055*bumpPitch", "0.055*bumpPitch - 0.65"], target: 0, measuredAt: "x-ray", gauge: { noise: 0.1, reproducibility: 0.03, quantum: 0.01, ai: readsPlanes } },
    voidRatio: { name: { en: "void ratio", ko: "보이드율" }, unit: "%", spec: [null, 3], target: 1.5, measuredAt: "x-ray", gauge: { noise: 0.08, reproducibility: 0.02, quantum: 0.01, least: 0, ai: readsVolume } },
    warpage: { name: { en: "warpage", ko: "휨" }, unit: "µm", spec: [-45, 45], target: 0, measuredAt: "x-ray", gauge: { noise: 2, reproducibility: 0.5, quantum: 0.1 } },
  },
  // Tools drift by some thousandths of a measurement's scatter a part: with so light a weight the lag behind the drift, 0.0025 µm / 0.07 at the camera, is a
  // twentieth of that scatter, and the estimate's own scatter, √(λ/(2−λ)) = 0.19 of it, moves few set points for nothing (Ingolfsson & Sachs 1993).
  controls: [
    { characteristic: "bumpOffset", station: "bond", setPoint: "alignTrim", against: "cameraDrift", weight: 0.07 },
    { characteristic: "voidRatio", station: "underfill", setPoint: "dispenseMass", against: "needleClog", weight: 0.07 },
    { characteristic: "warpage", station: "mould", setPoint: "cureTemperature", against: "thermocoupleDrift", weight: 0.07 },
  ],
  wears: [
    { station: "bond", tool: "tipWear", sensor: "forceRipple", limit: 0.55 },
    { station: "underfill", tool: "needleClog", sensor: "massFlow", limit: 2 },
  ],
  faults: {
    cameraDrift: { name: { en: "Alignment camera warms up", ko: "정렬 카메라 온도 상승" }, station: "bond", tool: "cameraDrift", step: 1.4, perPart: 0.008 },
    tipDamage: { name: { en: "Bond tip damaged", ko: "본딩 팁 손상" }, station: "bond", tool: "tipWear", step: 0.6 },
    needleClog: { name: { en: "Dispensing needle clogs", ko: "토출 니들 막힘" }, station: "underfill", tool: "needleClog", step: 0.9, perPart: 0.014 },
    massFlowBias: { name: { en: "Mass flow sensor reads low", ko: "토출량 센서 낮게 읽음" }, station: "underfill", sensor: "massFlow", step: -0.9 },
    forceSensorDrift: { name: { en: "Bond force sensor drifts", ko: "본딩 하중 센서 드리프트" }, station: "bond", sensor: "bondForceActual", perHour: 2 },
    plateSensorStuck: { name: { en: "Plate temperature sensor freezes", ko: "플레이트 온도 센서 고착" }, station: "mould", sensor: "plateTemperature", stuck: true },
    pumpLow: { name: { en: "Dispensing pump runs low", ko: "디스펜싱 펌프 과소 토출" }, station: "underfill", setPoint: "dispenseMass", step: -0.7 },
    badResin: { name: { en: "Resin lot too thick", ko: "점도 높은 수지 로트" }, station: "underfill", material: "resin", property: "viscosity", step: 6 },
    dampAir: { name: { en: "Air conditioning fails at underfill", ko: "언더필 구역 공조 고장" }, station: "underfill", environment: "humidity", step: 25, lasts: hours(6) },
    thermocoupleStep: { name: { en: "Mould thermocouple slips", ko: "몰드 열전대 이탈" }, station: "mould", tool: "thermocoupleDrift", step: 6 },
  },
});

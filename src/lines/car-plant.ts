import { type StepSpec, defineLine, hours, minutes, seconds } from "#line";
import { bodyShop } from "./car-plant/body-shop.ts";
import { finalAssembly } from "./car-plant/final-assembly.ts";
import { paintShop } from "./car-plant/paint-shop.ts";

/**
 * A car plant at a takt of 60 s: side panels are pressed, welded to a floor into a body, doors are hung, the body is coated in two colours a model, baked,
 * trimmed, married to its chassis, aligned and tested on rollers. Sedans and sports utility vehicles come in turn. One part is one car from its
 * floor on; a side panel is a part of its own until framing builds two into a body. Numbers marked "estimate" are engineering estimates of a plausible size. Station by station,
 * times and failures beside what was read of them: docs/plants/car-plant.md. No public copy was found that gives failures of single stations; all of those are estimates.
 *
 * Sources whose numbers were read, by short name:
 * - ISO 14373: BS EN ISO 14373:2015, as PW Resistance Welding prints it (1.0 to 1.2 mm: 2.5 to 3.2 kN, 160 to 240 ms and 8 to 12 kA, or 1.6 to 1.8 kN, 220 to 300 ms and 7 to 9 kA).
 * - Tecna: Tecna 8201N instruction manual, 2008, welding tables (1.0 mm: 2.25 kN, 9.5 kA, 8 cycles, nugget of 5.5 mm, sheets overlap by 12.5 mm and more).
 * - Nugget: Spot welding parameters, basic calculation, slideshare.net 72965817 (least nugget of 4√t in general, 5√t where it matters, t the thinner sheet in mm).
 * - Ruiz: D. Criado Ruiz & G. Ferreira Batalha, on a failure criterion of spot welds, University of São Paulo (a car has about 4,500 spot welds; trade press: 4,800 to 5,000).
 * - Ceglarek: D. Ceglarek & J. Shi, Dimensional variation reduction for automotive body assembly, Manufacturing Review 8(2), 1995 (from 8.5 mm to a best in class of 2 mm, 6σ).
 * - Audi: Audi A3 (2006) repair manual, adjusting the front door (gaps of 3.5 ± 0.5 and 4.5 ± 0.5 mm; door 0 to 1 mm proud of the side panel).
 * - Patchong: A. Patchong, T. Lemoine & G. Kern, Improving car body production at PSA Peugeot Citroën, Interfaces 33(1), 2003 (body shops were the bottlenecks of the plants).
 * - Almussafes: paper 95941, SCITEPRESS 2020, on a welding line of Ford (60 cars an hour by design, 51 as it runs).
 * - Finish: D&D Auto Detailing, OEM paint thickness, 2012 (3 to 5 min of dipping at 250 to 500 V give 20 µm; 100 to 110 µm in all, on 15 to 25 m² a car).
 *
 * Named for a mechanism alone; no copy was at hand, so no number rests on them:
 * - Zhang: H. Zhang & J. Senkara, Resistance Welding, 2nd ed., CRC 2011 (lobe of current and time, expulsion, wear of electrodes, flanges). Streitberger: H.-J. Streitberger &
 *   K.-F. Dössel (eds.), Automotive Paints and Coatings, 2nd ed., Wiley-VCH 2008 (dipping, bells, ovens). Marciniak: Z. Marciniak, J. L. Duncan & S. J. Hu, Mechanics of Sheet
 *   Metal Forming, 2nd ed. 2002 (springback grows with yield stress and as sheets get thinner). Gillespie: T. D. Gillespie, Fundamentals of Vehicle Dynamics, SAE 1992 (toe).
 * - MSA: AIAG, Measurement Systems Analysis, 4th ed. 2010 (repeatability and reproducibility of a gauge; both a tenth or so of the spread here).
 */

/** Bath and oven take a body in each time so long has passed, and hold many at once. */
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

const price = (base: number): string => `${base} + 1000*(1 - exp(-(welds - 3000)/700)) + 1800*(1 - exp(-(gauge - 0.5)/0.3)) - 1500*gauge - 43*(flange - 16)`;
const materialCost = (base: number): string => `${base} + 250*gauge + 0.12*welds + 2*(flange - 16)`;

/** A sports utility vehicle takes more sheet and paint than a sedan, and brings more than that (estimates, about the mean of the plant). */
const sedan = { price: price(4450), materialCost: materialCost(1340) };
const suv = { price: price(4950), materialCost: materialCost(1460) };

/** Cameras at 24 places of 2 megapixels each, told by a U-Net: 2 × 733,888 operations a pixel (`core/compute/networks.ts`; number and size estimate). */
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
    price: price(4700),
    // Body steel and paint; a spot weld takes some 12 cents of power, caps, robot and floor (estimates).
    materialCost: materialCost(1400),
    scrapCost: 350,
    reworkCost: 45,
    energyPrice: 0.14,
  },
  products: {
    // A blank of some 2 m × 1.3 m weighs 20 kg for each mm, at about 1 € a kg; as scrap it fetches a fifth of that (estimates).
    side: { name: { en: "Side panel", ko: "사이드 패널" }, materialCost: "20*gauge", scrapCost: -4, route: [{ station: "press" }, { station: "panel-check" }], stock: 80 },
    "sedan-white": { ...sedan, colour: "#f1efe9", name: { en: "Sedan, white", ko: "세단 흰색" }, route: route("white", 206) },
    "suv-blue": { ...suv, colour: "#2b5f8f", name: { en: "SUV, blue", ko: "SUV 파랑" }, route: route("blue", 222) },
    "sedan-orange": { ...sedan, colour: "#f07f3c", name: { en: "Sedan, orange", ko: "세단 주황" }, route: route("orange", 206) },
    "suv-black": { ...suv, colour: "#454c55", name: { en: "SUV, black", ko: "SUV 검정" }, route: route("black", 222) },
  },
  releases: [
    { id: "sides", product: "side", interarrival: seconds(30), first: seconds(0) },
    { id: "white-sedans", product: "sedan-white", interarrival: seconds(240), first: seconds(60) },
    { id: "blue-suvs", product: "suv-blue", interarrival: seconds(240), first: seconds(120) },
    { id: "orange-sedans", product: "sedan-orange", interarrival: seconds(240), first: seconds(180) },
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
    // Booths for waterborne paint are held at about 65 %, within a few per cent (estimates).
    humidity: { name: { en: "booth humidity", ko: "부스 습도" }, unit: "%RH", mean: 65, daily: { amplitude: 1.5 }, wander: { sd: 1.2, memory: hours(3) }, service: { name: { en: "booth air set right", ko: "부스 공조 정비" }, time: minutes(15), cost: 400 } },
  },
  stations: [...bodyShop, ...paintShop, ...finalAssembly],
  characteristics: {
    springback: { name: { en: "springback", ko: "스프링백" }, unit: "mm", spec: ["0.9/gauge - 0.5", "0.9/gauge + 0.5"], target: 0.82, measuredAt: "panel-check", gauge: { noise: 0.03, reproducibility: 0.01, quantum: 0.01 } },
    // At least 4√t (Nugget); one larger than the electrode's face, 6.4√t or so, has splashed (estimate).
    nugget: { name: { en: "nugget diameter", ko: "너깃 직경" }, unit: "mm", spec: ["4*sqrt(gauge)", "6.4*sqrt(gauge)"], target: 5.2, measuredAt: "weld-check", gauge: { noise: 0.08, reproducibility: 0.02, quantum: 0.05 } },
    expulsion: { name: { en: "expulsion", ko: "날림 비율" }, unit: "%", spec: [null, 10], target: 3, measuredAt: "weld-check", gauge: { noise: 0.3, quantum: 0.1, least: 0 } },
    // Gaps of 3.5 and 4.5 mm are to be within ± 0.5 mm in Audi; ± 0.8 mm about 4 mm here, for a body that varies by 1.3 mm (6σ), within the 2 mm of Ceglarek (limits estimate).
    doorGap: { name: { en: "door gap", ko: "도어 간격" }, unit: "mm", spec: [3.2, 4.8], target: 4, measuredAt: "gap-check", gauge: { noise: 0.04, reproducibility: 0.01, quantum: 0.01, ai: readsGaps } },
    flush: { name: { en: "door flush", ko: "도어 단차" }, unit: "mm", spec: [-0.9, 0.9], target: 0, measuredAt: "gap-check", gauge: { noise: 0.04, reproducibility: 0.01, quantum: 0.01 } },
    // 100 to 110 µm in all by Finish (limits estimate).
    film: { name: { en: "paint film", ko: "도막 두께" }, unit: "µm", spec: [98, 122], target: 110, measuredAt: "paint-check", gauge: { noise: 0.8, reproducibility: 0.2, quantum: 0.1 } },
    hardness: { name: { en: "clear coat hardness", ko: "클리어 경도" }, unit: "N/mm²", spec: [114, 146], target: 130, measuredAt: "paint-check", gauge: { noise: 1, quantum: 0.1 } },
    toe: { name: { en: "toe", ko: "토 각" }, unit: "'", spec: [4, 16], target: 10, measuredAt: "roll-test", gauge: { noise: 0.4, reproducibility: 0.1, quantum: 0.1 } },
  },
  // Tools drift by some hundredths of a measurement's scatter a part: weights of 0.07 to 0.2 leave a lag of a fifth of that scatter or less (Ingolfsson & Sachs 1993).
  controls: [
    { characteristic: "springback", station: "press", setPoint: "binderForce", against: "dieWear", weight: 0.07 },
    { characteristic: "doorGap", station: "framing", setPoint: "locatorShim", against: "fixtureDrift", weight: 0.2 },
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
    locatorLoose: { name: { en: "Locating pin works loose", ko: "위치 핀 풀림" }, station: "framing", tool: "fixtureDrift", step: 0.75, perPart: 0.003 },
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

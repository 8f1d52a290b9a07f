import { defineLine, hours, minutes, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

const night = hours(24);

/**
 * Everything that the language can say, once: a small board works with panels that are printed, baked, washed, looked at, cut into
 * boards, built into devices and packed. No figure of it is of a real plant; it is here to be copied from. What cannot stand beside
 * several products, arrivals of one and cards, stands in the other textbook lines.
 */
export const gallery: Lesson = {
  line: defineLine({
    id: "gallery",
    name: { en: "Gallery: every feature once", ko: "갤러리: 모든 기능을 한 번씩" },
    sector: "display",
    layout: { form: "serpentine", rows: 2 },
    product: { id: "money", name: { en: "Device", ko: "기기" }, currency: "€", price: "60 + 400/pitch", materialCost: 20, scrapCost: 4, reworkCost: 1, energyPrice: 0.15, wipCost: 0.01 },
    design: { pitch: { name: { en: "pitch", ko: "피치" }, unit: "µm", nominal: 40, range: [30, 60] } },
    materials: { paste: { name: { en: "paste", ko: "페이스트" }, at: "print", lot: 400, properties: { viscosity: { name: { en: "viscosity", ko: "점도" }, unit: "Pa·s", mean: 10, sd: 0.2 } } } },
    environment: {
      humidity: { name: { en: "humidity", ko: "습도" }, unit: "%RH", mean: 45, daily: { amplitude: 4, peak: "15 h" }, wander: { sd: 2, memory: hours(3) }, service: { name: { en: "air handler set right", ko: "공조기 정비" }, time: minutes(20), cost: 50 } },
    },
    calendars: { days: { name: { en: "days", ko: "주간" }, period: night, working: [["0 h", "23 h"]] } },
    operators: { crew: { name: { en: "Crew", ko: "작업조" }, number: 4, calendar: "days" }, technicians: { number: 2 } },
    products: {
      panel: {
        name: { en: "Panel", ko: "패널" },
        colour: "#3f7fb5",
        materialCost: "12 + 40/pitch",
        scrapCost: 2,
        route: [
          { id: "first", name: { en: "First print", ko: "1차 인쇄" }, station: "print", setup: "fine" },
          { station: "bake", per: "batch", time: { triangular: { min: "8 min", mode: "9 min", max: "12 min" } }, family: "hot", batch: { minimum: 2, maximum: 6 } },
          { id: "second", station: "print", setup: "coarse", setupTime: { gamma: { mean: "2 min", cv: 0.3 } }, sameMachineAs: "first", queueLimit: { after: "bake", time: hours(4), late: "count" } },
          { station: "wash", per: "piece", time: seconds(60), cadence: seconds(20) },
          { station: "inspect", share: 0.5, scrap: 0.01, rework: { share: 0.02, to: "second", limit: 2 } },
          { station: "saw", splitsInto: { board: 3 }, numberedAs: "place" },
        ],
      },
      board: { stock: 200, route: [{ station: "drill" }] },
      device: { price: "64 + 400/pitch", route: [{ station: "assemble", components: { board: 2 }, inherits: { film: "mean" } }, { station: "test" }, { station: "pack" }] },
    },
    releases: [
      { id: "panels", product: "panel", interarrival: { erlang: { mean: minutes(6), k: 4 } }, first: seconds(0), maximum: 1_000_000, pieces: 1, priority: 1, due: hours(8) },
      { id: "devices", product: "device", interarrival: { uniform: { min: minutes(4), max: minutes(5) } }, due: hours(4) },
      { id: "rush", product: "device", at: [hours(1), hours(2)], priority: 5, due: hours(1) },
    ],
    inventory: [{ product: "panel", step: "bake", lots: 2, pieces: 1, priority: 0, due: hours(2) }],
    transport: {
      time: { constant: seconds(10) },
      except: ["drill"],
      moves: [{ from: "bake", to: "print", time: { sequence: { values: ["15 s", "20 s"] } } }],
      fleets: [
        {
          id: "carts", name: { en: "Carts", ko: "운반차" }, kind: "agv", vehicles: 3, serves: [{ from: "print", to: "bake" }, { from: "bake", to: "print" }], load: seconds(4), unload: seconds(4),
          failures: { uptime: { exponential: { mean: hours(40) } }, repair: minutes(10) }, requests: "priority", home: "print",
        },
        { id: "crane", kind: "crane", serves: [{ from: "wash", to: "inspect" }, { from: "wash", to: "saw" }, { from: "inspect", to: "saw" }], track: { positions: { print: -6, wash: 0, inspect: 6, saw: 12 }, speed: 1 } },
      ],
    },
    stations: [
      station("print", {
        name: { en: "Printing", ko: "인쇄" },
        kind: "press",
        machines: 2,
        time: { normal: { mean: seconds(80), sd: seconds(5) } },
        bufferBefore: null,
        outputPlaces: 6,
        load: seconds(5),
        unload: seconds(5),
        failures: [
          { id: "jam", uptime: { exponential: { mean: hours(20) } }, repair: { lognormal: { mean: minutes(5), cv: 0.5 } }, clock: "operating", interrupts: true, cost: 5 },
          { id: "bearing", uptime: { weibull: { scale: hours(300), shape: 2 } }, first: { weibull: { scale: hours(200), shape: 2 } }, repair: { lognormal: { mean: hours(1), sd: minutes(15) } }, renewedByMaintenance: true, cost: 80 },
        ],
        setups: { changes: [{ from: "fine", to: "coarse", time: minutes(1) }, { to: "fine", time: minutes(1) }], minimumRuns: { coarse: 1 }, ahead: false, initial: "fine" },
        dispatch: ["least-setup", "priority", { formula: "slack/max(1, remaining) - waiting/3600" }, "fifo"],
        preventive: [{ id: "weekly", every: "7 d", first: hours(30), time: minutes(30) }, { id: "clean", everyPieces: 800, firstPieces: 400, time: minutes(4) }],
        operators: [{ pool: ["crew", "technicians"], for: ["load", "setup"], number: 1 }],
        power: { processing: 8, idle: 2, blocked: 2, setup: 3, down: 1, maintenance: 1, off: 0.2 },
        recipe: { pressure: { name: { en: "pressure", ko: "압력" }, unit: "N", setPoint: 80, range: [60, 100], maxStep: 4 } },
        tool: { wear: { name: { en: "blade wear", ko: "블레이드 마모" }, unit: "N", initial: 0.5, initialSd: 0.2, machineSd: 0.1, perPart: 0.01, perHour: 0.002, spread: 0.3, walkSd: 0.02 } },
        makes: {
          film: { unit: "µm", formula: "20 + 0.1*(pressure - wear - 80) + 0.3*(viscosity - 10)", noise: "0.15 + 0.001*pressure", machineSd: 0.05, at: ["first", "second"], source: "made up, to show all that a response can say" },
        },
        sensors: [
          {
            id: "force", name: { en: "blade force", ko: "블레이드 하중" }, kind: "load-cell", unit: "N", reads: "pressure - wear", gain: 1, bias: 0.1, biasSd: 0.1, noise: 0.3, drift: 0.001, lag: seconds(2), quantum: 0.1,
            range: [0, 200], dropout: 0.01, every: 2,
          },
          { id: "air", kind: "hygrometer", unit: "%RH", reads: "humidity", period: minutes(10) },
          { id: "paste", unit: "Pa·s", reads: "viscosity", noise: 0.05, lot: { size: 20, sample: 2 } },
        ],
        maintenance: { name: { en: "blade change", ko: "블레이드 교체" }, time: { lognormal: { mean: minutes(6), cv: 0.2 } }, cost: 25, every: 900, staggered: true, resets: ["wear"] },
        changeover: minutes(2),
      }),
      station("bake", { kind: "oven", time: minutes(10), batch: { minimum: 1, maximum: 6, of: "family", wait: minutes(20) }, machines: 2, outputPlaces: null, calendar: "days", atShiftEnd: "finish", idle: "any" }),
      station("wash", { kind: "dispenser", machines: 2 }),
      station("inspect", {
        kind: "x-ray",
        time: { empirical: { values: ["40 s", "60 s", "3 min"], weights: [6, 3, 1] } },
        maps: [
          {
            id: "spots", name: { en: "Spots", ko: "얼룩" }, shape: "rectangle", unit: "mm", size: [300, 200], background: "2 + 0.05*(humidity - 45)", fields: [3, 1], every: 2, ai: { operations: 4e9, within: minutes(2) },
            patterns: [{ pattern: "repeater", defects: "0.3*abs(film - 20)", source: "made up" }, { pattern: "edge", defects: 1 }],
          },
        ],
        rework: { when: "film > 21.5", to: "print", limit: 1 },
        judgement: { falseAlarm: 0.01, miss: 0.02 },
      }),
      station("saw", { kind: "dicer", time: seconds(90) }),
      station("drill", { time: seconds(40) }),
      station("assemble", { kind: "bonder", time: seconds(70), machines: 2, makes: { bond: { unit: "N", formula: "12 + 0.02*film", noise: 0.8, source: "made up" } } }),
      station("test", { kind: "tester", time: seconds(60), grades: true }),
      station("pack", { kind: "packer", time: seconds(50), conveyor: { length: 6, speed: 0.5, spacing: 0.5, accumulating: true } }),
    ],
    characteristics: {
      film: {
        name: { en: "film", ko: "막 두께" }, unit: "µm", spec: ["18 + 0.01*(pitch - 40)", 22], target: 20, measuredAt: "inspect", escapeCost: 100,
        gauge: { noise: 0.05, reproducibility: 0.02, bias: 0.01, quantum: 0.01, every: 1, least: 0, cost: 0.1, ai: { operations: 2e9, within: minutes(5) } },
      },
      bond: { name: { en: "bond strength", ko: "접합 강도" }, unit: "N", spec: [8, null], measuredAt: "test", gauge: { noise: 0.1, plan: { size: 40, sample: 5, accept: 1, adaptive: true } } },
    },
    controls: [{ characteristic: "film", station: "print", setPoint: "pressure", against: "wear", controller: "double-ewma", weight: 0.3, trendWeight: 0.1, deadBand: 3 }],
    wears: [{ station: "print", tool: "wear", sensor: "force", limit: 8 }],
    faults: {
      bladeBreaks: { name: { en: "A blade breaks", ko: "블레이드 파손" }, station: "print", tool: "wear", step: 5, perPart: 0.05 },
      cellLies: { name: { en: "The load cell lies", ko: "로드셀 오차" }, station: "print", sensor: "force", step: 2, perHour: 0.5, gain: 1.1, noise: 1, dropout: 0.2 },
      cellFreezes: { name: { en: "The load cell freezes", ko: "로드셀 고착" }, station: "print", sensor: "force", stuck: true },
      runsHigh: { name: { en: "A printer runs high", ko: "인쇄 압력 과다" }, station: "print", setPoint: "pressure", step: 8 },
      badPaste: { name: { en: "A lot of thick paste", ko: "진한 페이스트 로트" }, station: "print", material: "paste", property: "viscosity", step: 3 },
      dampAir: { name: { en: "Damp air", ko: "습한 공기" }, station: "print", environment: "humidity", step: 15, perHour: 1, lasts: hours(6) },
    },
  }),
  teaches: {
    en: "All that the language can say stands here once, to be copied: routes with assembly and splitting, batches, setups, fleets and a crane, shifts and crews, physics, sensors, maps, control, wear and faults.",
    ko: "언어가 말할 수 있는 모든 것이 여기 한 번씩 있습니다. 조립과 분할이 있는 경로, 배치, 셋업, 운반차와 크레인, 근무조, 물리, 센서, 맵, 제어, 마모, 고장을 골라 베껴 쓰면 됩니다.",
  },
  answers: [
    { of: { processing: "drill" }, value: (0.995 * 3 * 40) / 360, source: "3 boards of 40 s from each panel, one in 6 min, of which inspection looks at half and scraps 1 %" },
    { of: { processing: "pack" }, value: 50 / 270, source: "a device in 4.5 min, 50 s each" },
  ],
};

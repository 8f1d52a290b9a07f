import { hours, minutes, seconds, station } from "#line";

/** The press line, and the body shop with its cells of robots. Sources by their short names: see `../car-plant.ts`. */
export const bodyShop = [
  // Slower than the field's 7 to 8 parts a minute: this line makes one kind of panel, as fast as it is needed (estimate).
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
    makes: { floorOff: { unit: "mm", formula: "0", noise: 0.12, source: "what the floor adds to the body's 2 mm (6σ): Ceglarek; share estimate" } },
    power: { processing: 90, idle: 18 },
  }),
  // The plant's bottleneck, as body shops were in Patchong.
  station("framing", {
    kind: "framing-gate",
    name: { en: "Framing", ko: "차체 프레이밍" },
    bufferBefore: 6,
    time: { lognormal: { mean: seconds(54), cv: 0.03 } },
    failures: { uptime: { exponential: { mean: hours(4) } }, repair: { lognormal: { mean: minutes(5), cv: 0.6 } } },
    recipe: { locatorShim: { name: { en: "locator shim", ko: "로케이터 심" }, unit: "mm", setPoint: 0, range: [-2.5, 2.5], maxStep: 0.4 } },
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
      // High force and short time for 1.1 mm: 8 to 12 kA, 2.5 to 3.2 kN, 160 to 240 ms by ISO 14373.
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
        source: "nuggets grow with current and time, shrink with force, thickness and mushroomed tips; welds too near the edge scatter: Zhang; 5.5 mm at 1 mm and 9.5 kA, 12.5 mm of overlap: Tecna; slopes estimate",
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
];

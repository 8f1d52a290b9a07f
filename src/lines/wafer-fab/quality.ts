import { type LineSpec, hours, minutes } from "#line";

/** A CD-SEM takes 13 sites of 9 wafers at 512 × 512 pixels (estimate); a U-Net finds the edges, 2 × 733,888 operations a pixel (`core/compute/networks.ts`). */
const readsEdges = { operations: 2 * 733_888 * (9 * 13 * 512 * 512), within: minutes(10) };

/** What the wafer fab is judged by, what its loop may move, what wears, and what can go wrong. Short names of sources are those of the line. */
export const quality: Pick<LineSpec, "characteristics" | "controls" | "wears" | "faults"> = {
  characteristics: {
    gateResist: { name: { en: "gate CD after develop, off target", ko: "게이트 CD 편차(현상 후)" }, unit: "nm", spec: ["-0.1*lineWidth", "0.1*lineWidth"], target: 0, measuredAt: "cd-sem", gauge: { noise: 0.25, reproducibility: 0.08, quantum: 0.01, ai: readsEdges } },
    gateCd: { name: { en: "gate CD after etch, off target", ko: "게이트 CD 편차(식각 후)" }, unit: "nm", spec: ["-0.08*lineWidth", "0.08*lineWidth"], target: 0, measuredAt: "cd-sem", gauge: { noise: 0.25, reproducibility: 0.08, quantum: 0.01, ai: readsEdges } },
    gateOverlay: { name: { en: "overlay of gate to active", ko: "오버레이(게이트)" }, unit: "nm", spec: ["-0.28*lineWidth", "0.28*lineWidth"], target: 0, measuredAt: "overlay", gauge: { noise: 0.6, quantum: 0.1 } },
    contactOverlay: { name: { en: "overlay of contact to gate", ko: "오버레이(콘택트)" }, unit: "nm", spec: ["-0.28*lineWidth", "0.28*lineWidth"], target: 0, measuredAt: "overlay", gauge: { noise: 0.6, quantum: 0.1 } },
    gateOxide: { name: { en: "gate oxide", ko: "게이트 산화막" }, unit: "nm", spec: [3.8, 4.2], target: 4, measuredAt: "film", gauge: { noise: 0.01, reproducibility: 0.004, quantum: 0.001 } },
    dielectricFilm: { name: { en: "dielectric after CMP", ko: "층간 절연막(CMP 후)" }, unit: "nm", spec: [565, 635], target: 600, measuredAt: "film", gauge: { noise: 0.8, reproducibility: 0.3, quantum: 0.1 } },
    defectDensity: { name: { en: "defect density", ko: "결함 밀도" }, unit: "cm⁻²", spec: [null, 0.7], target: 0.3, measuredAt: "inspect", gauge: { noise: 0.015, quantum: 0.001, least: 0 } },
    dieYield: { name: { en: "die yield", ko: "다이 수율" }, unit: "%", spec: [55, null], measuredAt: "probe", gauge: { noise: 0.3, quantum: 0.1, least: 0 } },
  },
  controls: [
    { characteristic: "gateResist", station: "litho", setPoint: "doseGate", against: "doseLoss", weight: 0.2 },
    { characteristic: "gateOverlay", station: "litho", setPoint: "gateShift", against: "stageDrift", weight: 0.2 },
    { characteristic: "contactOverlay", station: "litho", setPoint: "contactShift", against: "stageDrift", weight: 0.2 },
    { characteristic: "gateCd", station: "etch", setPoint: "trimTime", against: "wallPolymer", weight: 0.2 },
    { characteristic: "gateOxide", station: "furnace", setPoint: "oxideTime", against: "tubeDrift", weight: 0.25 },
    { characteristic: "dielectricFilm", station: "cmp", setPoint: "polishTime", against: "padWear", controller: "double-ewma", weight: 0.25, trendWeight: 0.08 },
  ],
  wears: [
    { station: "litho", tool: "focusDrift", sensor: "levelling", limit: 70 },
    { station: "etch", tool: "wallPolymer", sensor: "plasmaEmission", limit: 9 },
    { station: "cmp", tool: "padWear", sensor: "padProfile", limit: 0.8 },
    { station: "cvd", tool: "filmBuildup", sensor: "particleMonitor", limit: 7 },
    { station: "clean", tool: "bathLoad", sensor: "liquidParticles", limit: 1.1 },
  ],
  faults: {
    chuckParticle: { name: { en: "A particle lies on the chuck", ko: "척 위 파티클" }, station: "litho", tool: "focusDrift", step: 90 },
    stageShift: { name: { en: "The stage's mirror shifts", ko: "스테이지 미러 이탈" }, station: "litho", tool: "stageDrift", step: 14, perPart: 0.1 },
    opticsHaze: { name: { en: "Haze on the optics", ko: "광학계 헤이즈" }, station: "litho", tool: "doseLoss", step: 2.6, perPart: 0.01 },
    energyLow: { name: { en: "The dose sensor reads low", ko: "노광량 센서 낮게 읽음" }, station: "litho", sensor: "energy", step: -2.6 },
    badResist: { name: { en: "Resist batch off its dose", ko: "감도 벗어난 레지스트" }, station: "litho", material: "resist", property: "doseToSize", step: 2.5 },
    filterThrough: { name: { en: "Chemical filter breaks through", ko: "케미컬 필터 파과" }, station: "litho", environment: "ammonia", step: 3.5, lasts: hours(12) },
    chamberPolymer: { name: { en: "Polymer builds up in an etch chamber", ko: "식각 챔버 폴리머 누적" }, station: "etch", tool: "wallPolymer", step: 7, perPart: 0.05 },
    trimShort: { name: { en: "Etch trims short", ko: "식각 트림 부족" }, station: "etch", setPoint: "trimTime", step: -9 },
    padGlazed: { name: { en: "Polishing pad glazes", ko: "연마 패드 글레이징" }, station: "cmp", tool: "padWear", step: 0.55 },
    thinSlurry: { name: { en: "Slurry too thin", ko: "묽은 슬러리" }, station: "cmp", material: "slurry", property: "solids", step: -2 },
    tubeOff: { name: { en: "Furnace thermocouple slips", ko: "산화로 열전대 이탈" }, station: "furnace", tool: "tubeDrift", step: 3.5 },
    ammoniaHigh: { name: { en: "The ammonia sensor reads high", ko: "암모니아 센서 높게 읽음" }, station: "litho", sensor: "airAmmonia", step: 3.5 },
    wallFlakes: { name: { en: "Deposition chamber flakes", ko: "증착 챔버 박리" }, station: "cvd", tool: "filmBuildup", step: 9 },
  },
};

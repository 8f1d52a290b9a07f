import type { Text } from "#line";

/** AI workloads of a plant, in the order in which they are shown. */
export const workloadIds = ["inspection", "maps", "virtual-metrology", "what-if", "recipe-search", "design-search", "retraining"] as const;
export type WorkloadId = (typeof workloadIds)[number];

/** What a workload asks for. */
export interface Workload {
  readonly id: WorkloadId;
  /** Pieces of it an hour: measurements, maps, predictions, runs, looks, trainings. */
  readonly perHour: number;
  /** Of one piece, in 10¹² operations; an addition and a multiplication are one each. */
  readonly teraOperations: number;
  /** The longest that a piece may take, s. */
  readonly withinSeconds: number;
  /** What it is worth to have all of it, in money an hour. */
  readonly worth: number;
}

export const workloadNames: Readonly<Record<WorkloadId, Text>> = {
  inspection: { en: "Reading of measurements", ko: "측정 판독" },
  maps: { en: "Reading of defect maps", ko: "결함 맵 판독" },
  "virtual-metrology": { en: "Virtual metrology", ko: "가상 계측" },
  "what-if": { en: "What-ifs on the twin", ko: "트윈 가정 실험" },
  "recipe-search": { en: "Recipe search", ko: "레시피 탐색" },
  "design-search": { en: "Design search", ko: "설계 탐색" },
  retraining: { en: "Retraining", ko: "재학습" },
};

/** What it asks for on average, in 10¹² operations a second. */
export function demandRate({ perHour, teraOperations }: Workload): number {
  return (perHour * teraOperations) / 3600;
}

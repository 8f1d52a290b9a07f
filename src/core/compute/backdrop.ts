import type { Text } from "#line";
import { acceleratorOf } from "./catalogue.ts";
import { type DataCentre, sustained } from "./dataCentre.ts";

/**
 * The 260,000 GPUs that are to come to Korea, and who gets how many: NVIDIA and the government of the Republic of Korea, announcement
 * at the APEC CEO summit, 31 October 2025 (Yonhap News Agency, same day). Blackwell GPUs; taken as B200.
 */
export const backdrop: readonly { readonly id: string; readonly name: Text; readonly gpus: number }[] = [
  { id: "government", name: { en: "Government", ko: "정부" }, gpus: 50_000 },
  { id: "samsung", name: { en: "Samsung", ko: "삼성" }, gpus: 50_000 },
  { id: "sk", name: { en: "SK", ko: "SK" }, gpus: 50_000 },
  { id: "hyundai", name: { en: "Hyundai", ko: "현대" }, gpus: 50_000 },
  { id: "naver", name: { en: "Naver", ko: "네이버" }, gpus: 60_000 },
];

/** How many lines that ask for so many 10¹² operations a second such a number of these GPUs would serve, each at the share of its peak that the data centre gets; null for a line that asks for nothing. */
export function linesServed(gpus: number, demand: number, dataCentre: DataCentre): number | null {
  return demand > 0 ? Math.floor((gpus * sustained(acceleratorOf("b200"), dataCentre)) / demand) : null;
}

import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

const machine = { time: { exponential: { mean: seconds(1) } }, bufferBefore: null };

/** Five parts that go round three machines: a constant number in the line, CONWIP. */
export const closedLoop: Lesson = {
  line: defineLine({
    id: "conwip",
    name: { en: "Five parts go round three machines (CONWIP)", ko: "기계 세 대를 도는 부품 다섯 개 (CONWIP)" },
    arrivals: { conwip: 5 },
    stations: [station("first", machine), station("second", machine), station("third", machine)],
  }),
  teaches: {
    en: "One number, the parts in the line, sets throughput and cycle time together: with N parts and M equal machines N/(N + M − 1) of a machine's rate.",
    ko: "라인 안의 부품 수 하나가 처리량과 사이클 타임을 함께 정합니다. 부품 N개, 같은 기계 M대라면 기계 속도의 N/(N + M − 1)입니다.",
  },
  answers: [
    { of: "throughput", value: 5 / 7, source: "N/(N + M − 1) with N = 5, M = 3 (Gordon & Newell 1967; Hopp & Spearman 2011, Factory Physics, practical worst case)" },
    { of: "cycleTime", value: 7, source: "Little's law: 5/(5/7)" },
    { of: "wip", value: 5, source: "by definition" },
  ],
};

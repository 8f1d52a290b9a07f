import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

const time = { exponential: { mean: seconds(1) } };

/** Three machines in a row without a place between them, as Hillier and Boling solved it. */
export const blockingLine: Lesson = {
  line: defineLine({
    id: "hillier-boling",
    name: { en: "Three in a row, no buffers (Hillier and Boling)", ko: "버퍼 없는 3공정 라인 (Hillier–Boling)" },
    arrivals: "saturated",
    stations: [station("first", { time }), station("second", { time }), station("third", { time })],
  }),
  teaches: {
    en: "Machines that could each make 3,600 parts an hour make 2,031 together: without places between them they block and starve one another.",
    ko: "각각 시간당 3,600개를 만들 수 있는 기계들이 함께는 2,031개를 만듭니다. 사이에 자리가 없으면 서로 막고 서로 굶깁니다.",
  },
  answers: [
    { of: "throughput", value: 22 / 39, source: "22/39 = 0.5641 parts per mean service time (Hillier & Boling 1967, Operations Research 15, 286–303)" },
  ],
};

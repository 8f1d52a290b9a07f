import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

const unreliable = {
  time: { exponential: { mean: seconds(1) } },
  failures: { uptime: { exponential: { mean: seconds(50) } }, repair: { exponential: { mean: seconds(10) } }, clock: "operating" as const },
};

/** Two machines that fail, and four places between them. */
export const unreliablePair: Lesson = {
  line: defineLine({
    id: "unreliable-pair",
    name: { en: "Two machines that fail, four places between", ko: "고장 나는 기계 두 대, 사이에 네 자리" },
    arrivals: "saturated",
    stations: [station("first", unreliable), station("second", { ...unreliable, bufferBefore: 4 })],
  }),
  teaches: {
    en: "Each alone makes 0.83 of its rate. Four places keep the one going through short failures of the other, and no more.",
    ko: "혼자라면 각각 제 속도의 0.83을 냅니다. 네 자리는 상대의 짧은 고장만 견디게 해 줍니다.",
  },
  answers: [{ of: "throughput", value: 0.654464546834, source: "the exact Markov chain of two exponential machines with a finite buffer (Gershwin & Berman 1981, AIIE Transactions 13, 2–11), solved numerically" }],
};

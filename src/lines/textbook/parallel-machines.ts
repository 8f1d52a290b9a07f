import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

/** M/M/3: three machines share one queue. */
export const parallelMachines: Lesson = {
  line: defineLine({
    id: "mmc",
    name: { en: "Three machines, one queue, M/M/3", ko: "기계 세 대와 대기열 하나, M/M/3" },
    arrivals: { interarrival: { exponential: { mean: seconds(1 / 2.7) } } },
    stations: [station("machines", { machines: 3, time: { exponential: { mean: seconds(1) } } })],
  }),
  teaches: {
    en: "Three machines that share a queue wait far less than three with a queue each, at the same load: pooling.",
    ko: "대기열을 함께 쓰는 세 기계는 같은 부하에서 각자 대기열을 가진 세 기계보다 훨씬 덜 기다리게 합니다. 풀링 효과입니다.",
  },
  answers: [
    { of: "waitingTime", value: 2.7235367372353694, source: "Erlang's C formula, C(3, 2.7)/(3μ − λ), with C = 0.8171 (Erlang 1917; Gross & Harris 1998, section 2.3)" },
    { of: { processing: "machines" }, value: 0.9, source: "ρ = λ/(3μ)" },
  ],
};

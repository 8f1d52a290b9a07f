import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

/** M/M/1: parts come at random to one machine that takes a random time. */
export const oneMachine: Lesson = {
  line: defineLine({
    id: "mm1",
    name: { en: "One machine, M/M/1", ko: "기계 한 대, M/M/1" },
    arrivals: { interarrival: { exponential: { mean: seconds(1 / 0.9) } } },
    stations: [station("machine", { time: { exponential: { mean: seconds(1) } } })],
  }),
  teaches: {
    en: "A machine that works 90 % of the time makes its parts wait nine times as long as it works on them: variation, not load alone, makes the queue.",
    ko: "가동률 90 %의 기계 앞에서 부품은 가공 시간의 아홉 배를 기다립니다. 대기열은 부하만이 아니라 변동이 만듭니다.",
  },
  answers: [
    { of: "waitingTime", value: 9, source: "ρ/(μ − λ) with λ = 0.9/s, μ = 1/s (Kleinrock 1975, Queueing Systems I, section 3.2)" },
    { of: "wip", value: 9, source: "ρ/(1 − ρ), the same" },
    { of: { processing: "machine" }, value: 0.9, source: "ρ = λ/μ" },
  ],
};

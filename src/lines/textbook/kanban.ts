import { defineLine, seconds, station } from "#line";
import type { Lesson } from "./lesson.ts";

/** Cards in place of buffers: a station makes no more than the next has taken. */
export const kanban: Lesson = {
  line: defineLine({
    id: "kanban",
    name: { en: "Two stations with cards, kanban", ko: "카드로 잇는 두 공정, 칸반" },
    arrivals: { interarrival: { exponential: { mean: seconds(80) } }, maximum: 1_000_000 },
    stations: [
      station("saw", { time: { exponential: { mean: seconds(30) } } }),
      station("press", { time: { exponential: { mean: seconds(50) } }, kanban: 4 }),
      station("pack", { time: { exponential: { mean: seconds(40) } }, kanban: 3 }),
    ],
  }),
  teaches: {
    en: "Cards hold the parts between stations down and yet lose nothing, as long as there are enough for the slowest to have work: what comes in goes out.",
    ko: "카드는 공정 사이 재공을 묶어 두면서도, 가장 느린 공정에 일이 끊기지 않을 만큼만 있으면 잃는 것이 없습니다. 들어온 만큼 나갑니다.",
  },
  answers: [
    { of: "throughput", value: 1 / 80, source: "what goes in comes out, as long as the cards are enough" },
    { of: { processing: "press" }, value: 50 / 80, source: "ρ = λ/μ" },
    { of: { processing: "pack" }, value: 40 / 80, source: "ρ = λ/μ" },
  ],
};

import { type StepSpec, defineLine, hours, minutes, station } from "#line";
import type { Lesson } from "./lesson.ts";

/** The six steps of a lot; a diffusion batch is of any lots at the first visit and of one product at the second. */
function route(product: string): StepSpec[] {
  return [
    { id: "s1", station: "diffusion", time: minutes(225), per: "batch", family: "first" },
    { id: "s2", station: "implant", time: minutes(30) },
    { id: "s3", station: "lithography", time: minutes(55), setup: `${product}-s3` },
    { id: "s4", station: "implant", time: minutes(50) },
    { id: "s5", station: "diffusion", time: minutes(255), per: "batch", family: `second-${product}` },
    { id: "s6", station: "lithography", time: minutes(10), setup: `${product}-s6` },
  ];
}

const products = ["pa", "pb", "tw"] as const;
const steps = ["s3", "s6"] as const;

/** Changes at the stepper: 5 min for another product, 10 min for another step, 12 min for both. */
function changes(): { from: string; to: string; time: ReturnType<typeof minutes> }[] {
  const setups = products.flatMap((product) => steps.map((step) => ({ product, step })));
  return setups.flatMap((from) =>
    setups
      .filter((to) => to !== from)
      .map((to) => ({
        from: `${from.product}-${from.step}`,
        to: `${to.product}-${to.step}`,
        time: minutes(from.product === to.product ? 10 : from.step === to.step ? 5 : 12),
      })),
  );
}

/** Intel's Mini-Fab: five machines, six steps, three visits that come again, batches, setups, maintenance and emergencies. */
export const miniFab: Lesson = {
  line: defineLine({
    id: "mini-fab",
    name: { en: "Intel Mini-Fab: five machines, six steps", ko: "인텔 Mini-Fab: 기계 다섯 대, 여섯 스텝" },
    sector: "semiconductor",
    products: Object.fromEntries(products.map((product) => [product, { route: route(product) }])),
    releases: [
      { id: "pa", product: "pa", interarrival: { exponential: { mean: minutes(10_080 / 51) } } },
      { id: "pb", product: "pb", interarrival: { exponential: { mean: minutes(10_080 / 30) } } },
      { id: "tw", product: "tw", interarrival: { exponential: { mean: minutes(10_080 / 3) } } },
    ],
    transport: { time: minutes(4) },
    stations: [
      // A batch of three is loaded in 20 and unloaded in 40 min.
      station("diffusion", {
        machines: 2, load: minutes(20 / 3), unload: minutes(40 / 3), batch: { minimum: 3, maximum: 3, of: "family", wait: hours(24) },
        preventive: [{ id: "daily", every: hours(24), time: minutes(75) }],
      }),
      station("implant", {
        machines: 2, load: minutes(15), unload: minutes(15),
        failures: { id: "emergency", uptime: { normal: { mean: hours(50), sd: hours(26) } }, repair: { normal: { mean: minutes(420), sd: minutes(60) } }, clock: "calendar" },
        preventive: [{ id: "shift", every: hours(12), time: minutes(120) }],
      }),
      station("lithography", {
        load: minutes(10), unload: minutes(10), setups: { changes: changes(), initial: "pa-s3" }, dispatch: ["least-setup", "fifo"],
        preventive: [{ id: "shift", every: hours(12), time: minutes(30) }],
      }),
    ],
  }),
  teaches: {
    en: "Five machines are enough for all that makes a wafer fab hard: lots come back to machines that they have left, ovens wait for full batches, the stepper changes over.",
    ko: "웨이퍼 팹을 어렵게 만드는 모든 것이 기계 다섯 대에 있습니다. 로트는 떠난 기계로 돌아오고, 확산로는 배치가 차기를 기다리고, 스테퍼는 셋업을 바꿉니다.",
  },
  answers: [
    { of: "throughput", value: 84 / 604_800, source: "what goes in comes out: 84 lots a week (Kempf, Intel five-machine six-step mini-fab description, Arizona State University, 1994)" },
    { of: { processing: "implant" }, value: (84 * (30 + 50 + 2 * 30)) / (2 * 10_080), source: "the released work with loading and unloading, 84 lots × 140 min in a week of two machines" },
    { of: { processing: "lithography" }, value: (84 * (55 + 10 + 2 * 20)) / 10_080, source: "84 lots × 105 min in a week of one machine" },
  ],
};

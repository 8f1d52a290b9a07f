import { type Accelerator, estimated } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "atom",
  name: { en: "Rebellions ATOM+", ko: "리벨리온 아톰+" },
  kind: "npu",
  teraOperations: estimated(128, "Rebellions names 128 TOPS of INT8 for the ATOM, 2023; there is no public data sheet to check it against"),
  watts: estimated(130, "upper end of what a card of one ATOM+ may draw; Rebellions' documentation shows one at work drawing 44 W, 2024"),
  price: estimated(4000, "no list price; taken by its throughput from the RNGD and the L4"),
};

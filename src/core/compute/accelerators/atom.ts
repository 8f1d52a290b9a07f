import { type Accelerator, estimated } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "atom",
  name: { en: "Rebellions ATOM+", ko: "리벨리온 아톰+" },
  kind: "npu",
  teraOperations: estimated(128, "128 TOPS of INT8 are said of the ATOM, 2023; no copy of a data sheet was found, and Rebellions' documentation tells memory and not throughput"),
  watts: estimated(130, "upper end of what a card of one ATOM+ may draw, not checked; Rebellions' documentation of rbln-stat shows an RBLN-CA12 drawing 43.9 W at work, 2024"),
  price: estimated(4000, "no list price; taken by its throughput from the RNGD and the L4"),
};

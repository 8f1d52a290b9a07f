import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "rngd",
  name: { en: "FuriosaAI RNGD", ko: "퓨리오사AI RNGD" },
  kind: "npu",
  teraOperations: published(512, "FuriosaAI, RNGD overview in its developer documentation, 2025: INT8 512 TOPS, FP8 512 TFLOPS"),
  watts: published(180, "FuriosaAI, RNGD product page, 2025: 180 W (150 W in the preview of 2024)"),
  price: estimated(10_000, "no list price; taken as what a card of its class, the NVIDIA L40S, costs at resellers, 2024 to 2026"),
};

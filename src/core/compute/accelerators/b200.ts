import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "b200",
  name: { en: "NVIDIA B200 (HGX)", ko: "NVIDIA B200 (HGX)" },
  kind: "data-centre-gpu",
  teraOperations: published(4500, "NVIDIA Blackwell architecture technical brief, 2024: FP8 and INT8 9 PFLOPS with sparsity in the HGX B200, half of it without"),
  watts: published(1000, "NVIDIA Blackwell architecture technical brief, 2024: 1,000 W (HGX B200)"),
  price: estimated(35_000, "no list price; middle of the 30,000 to 40,000 dollars that trade press reports, 2024 to 2026"),
};

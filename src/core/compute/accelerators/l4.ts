import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "l4",
  name: { en: "NVIDIA L4", ko: "NVIDIA L4" },
  kind: "edge-gpu",
  teraOperations: published(242, "NVIDIA L4 Tensor Core GPU data sheet, 2023: INT8 485 TOPS with sparsity, half of it without"),
  watts: published(72, "NVIDIA L4 Tensor Core GPU data sheet, 2023: 72 W"),
  price: estimated(2500, "no list price; what resellers ask, 2023 to 2026"),
};

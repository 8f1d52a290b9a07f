import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "h100",
  name: { en: "NVIDIA H100 SXM", ko: "NVIDIA H100 SXM" },
  kind: "data-centre-gpu",
  teraOperations: published(1979, "NVIDIA H100 Tensor Core GPU data sheet, 2022: INT8 3,958 TOPS with sparsity, half of it without"),
  watts: published(700, "NVIDIA H100 Tensor Core GPU data sheet, 2022: up to 700 W (SXM)"),
  price: estimated(27_500, "no list price; middle of the 25,000 to 30,000 dollars that trade press reports, 2023 to 2026"),
};

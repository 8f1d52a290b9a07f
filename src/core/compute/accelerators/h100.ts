import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "h100",
  name: { en: "NVIDIA H100 SXM", ko: "NVIDIA H100 SXM" },
  kind: "data-centre-gpu",
  teraOperations: published(1979, "NVIDIA H100 Tensor Core GPU data sheet, 2023, as public notes quote it: INT8 3,958 TOPS with sparsity, half of it without; eight make the 32 PFLOPS of FP8 of a DGX H100"),
  watts: published(700, "NVIDIA H100 Tensor Core GPU data sheet, 2023, as public notes quote it: up to 700 W (SXM); Hugging Face, list of hardware: 700 W"),
  price: estimated(27_500, "no list price; middle of the 25,000 to 30,000 dollars of awesomeagents.ai, 2026; Hugging Face, list of hardware: 30,000"),
};

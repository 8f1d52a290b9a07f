import { type Accelerator, estimated, published } from "../accelerator.ts";

export const accelerator: Accelerator = {
  id: "jetson-agx-orin",
  name: { en: "NVIDIA Jetson AGX Orin 64 GB", ko: "NVIDIA Jetson AGX Orin 64GB" },
  kind: "edge-gpu",
  teraOperations: published(138, "NVIDIA Jetson AGX Orin Series technical brief, 2022: INT8 275 TOPS with sparsity, half of it without"),
  watts: published(60, "NVIDIA Jetson AGX Orin Series technical brief, 2022: 15 to 60 W"),
  price: estimated(1600, "about what the maker named for 1,000 modules at their announcement, 2022"),
};

import { type Accelerator, estimated, published } from "../../src/core/compute/accelerator.ts";

/** An accelerator that can be had. Each figure says where it comes from, or from what it is estimated. */
export const accelerator: Accelerator = {
  id: "my-thing",
  name: { en: "My thing", ko: "나의 가속기" },
  kind: "npu",
  teraOperations: published(100, "the maker's data sheet, its year and the figure as it stands there"),
  watts: published(60, "the same"),
  price: estimated(2000, "no list price; from what others of the class cost"),
};

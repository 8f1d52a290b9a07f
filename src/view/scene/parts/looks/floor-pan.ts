import type { PartLook } from "../partLook.ts";

/** The floor of a car body with its sills, cross members and front rails, on its skid. */
export const look: PartLook = {
  size: [1.6, 0.26, 0.7],
  rides: "skid",
  near(board) {
    for (const z of [-0.22, 0.22]) board.box([0, 0, z], [1.3, 0.07, 0.06], { paint: "trim", bevel: 0.015 });
    board.box([-0.12, 0.08, 0], [1.1, 0.03, 0.6], { paint: "steel", bevel: 0.01 });
    for (const z of [-0.3, 0.3]) board.box([-0.1, 0.08, z], [1.1, 0.09, 0.06], { paint: "accent", bevel: 0.02 });
    for (const x of [-0.5, -0.16, 0.18]) board.box([x, 0.1, 0], [0.07, 0.06, 0.56], { paint: "steel", bevel: 0.015 });
    board.box([-0.1, 0.1, 0], [0.9, 0.07, 0.12], { paint: "steel", bevel: 0.025 });
    for (const z of [-0.2, 0.2]) board.box([0.6, 0.1, z], [0.36, 0.08, 0.08], { paint: "steel", bevel: 0.02 });
    board.box([0.44, 0.1, 0], [0.05, 0.16, 0.56], { paint: "steel", bevel: 0.015 });
    board.box([0.77, 0.1, 0], [0.05, 0.09, 0.54], { paint: "steel", bevel: 0.015 });
  },
  far(board) {
    board.box([-0.06, 0.06, 0], [1.24, 0.06, 0.62], "steel");
    for (const z of [-0.3, 0.3]) board.box([-0.1, 0.06, z], [1.1, 0.1, 0.07], "accent");
    for (const z of [-0.2, 0.2]) board.box([0.62, 0.1, z], [0.34, 0.08, 0.08], "steel");
  },
};

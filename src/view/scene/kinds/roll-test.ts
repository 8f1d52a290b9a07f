import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Roll test: a half-open cabin over pairs of rollers in the floor, a fan before the car, ducts that take the exhaust away. */
export const model: MachineModel = {
  size: [3.2, 2.3, 2.6],
  work: [0, 0.16, 0.3],
  lamp: [1.5, 2.6, -0.84],
  bar: { at: [0, 0.06, 1.12], width: 1.6 },
  body(board) {
    board.box([0, 0, 0.12], [3.1, 0.14, 2.1], { paint: "plinth", bevel: 0.03 });
    for (const x of [-0.5, 0.5]) board.box([x, 0.13, 0.3], [0.42, 0.02, 0.86], { paint: "trim", bevel: 0, light: true });
    for (const z of [-0.2, 0.8]) board.box([0, 0.13, z], [2.6, 0.02, 0.05], { paint: "yellow", bevel: 0, light: true });
    board.box([0, 0.14, -0.82], [3.0, 2.0, 0.1], { paint: "shell", bevel: 0.03 });
    board.box([0, 2.1, -0.1], [3.1, 0.14, 1.56], { paint: "shell", bevel: 0.04 });
    for (const x of [-1.46, 1.46]) {
      board.box([x, 0.14, -0.5], [0.1, 1.98, 0.6], { paint: "shell", bevel: 0.03 });
      board.box([x, 0.14, 0.62], [0.1, 1.98, 0.1], { paint: "shell", bevel: 0.03 });
    }
    for (const z of [-0.4, 0.2]) board.box([0, 2.07, z], [2.6, 0.03, 0.1], { paint: "lamp", bevel: 0, light: true });
    for (let foam = 0; foam < 6; foam += 1) board.box([-1.2 + foam * 0.48, 0.4, -0.755], [0.36, 1.4, 0.03], { paint: "panel", bevel: 0.02, light: true });
    board.box([1.24, 0.14, 0.3], [0.24, 0.7, 0.7], { paint: "trim", bevel: 0.04 });
    board.tube([1.1, 0.2, 0.3], { radius: 0.27, length: 0.06, axis: "x" }, "steel");
    board.tube([-0.7, 2.22, -0.3], { radius: 0.2, length: 0.4 }, "steel");
    board.pipe([[-1.0, 0.3, 0.3], [-1.2, 0.4, 0.3], [-1.3, 0.8, -0.1], [-1.3, 1.7, -0.5], [-0.9, 2.2, -0.5], [-0.7, 2.5, -0.3]], 0.07, "trim");
    operatorPanel(board, [1.4, 1.36, 1.0]);
    mast(board, [1.5, 2.6, -0.84], 2.2);
  },
  pieces: [roller(-0.5, 0.08), roller(0.5, -0.08)],
};

/** A pair of rollers under one axle; they turn as the car runs. */
function roller(x: number, lean: number): MachineModel["pieces"][number] {
  return {
    draw(board) {
      for (const side of [-0.12, 0.12]) {
        board.tube([side, -0.07, 0], { radius: 0.07, length: 0.8, axis: "z", sides: 14 }, "steel");
        for (const z of [-0.3, 0.3]) board.tube([side, -0.075, z], { radius: 0.075, length: 0.05, axis: "z", sides: 14 }, { paint: "yellow", light: true });
      }
    },
    pose(pose, progress) {
      pose.x = x + 0.012 * sway(progress, 40);
      pose.y = 0.12;
      pose.z = 0.3;
      pose.turnY = lean * 0.1;
    },
  };
}

import { expect, test } from "vitest";
import { sketch } from "../../src/view/scene/solid/sketch.ts";
import { model } from "./look.ts";

test("a my-thing is drawn on its floor, and its pieces move with the work and come back", () => {
  const { geometry } = sketch((board) => model.body(board), { fine: false });
  geometry.computeBoundingBox();
  expect(geometry.boundingBox?.min.y ?? -1).toBeGreaterThan(-0.05);
  expect((geometry.boundingBox?.max.x ?? 0) - (geometry.boundingBox?.min.x ?? 0)).toBeLessThanOrEqual(model.size[0] + 0.5);
  for (const piece of model.pieces) {
    const at = (progress: number): object => {
      const pose = { x: 0, y: 0, z: 0, turnX: 0, turnY: 0, turnZ: 0 };
      piece.pose(pose, progress, 0);
      return pose;
    };
    expect(at(0)).toEqual(at(1));
  }
});

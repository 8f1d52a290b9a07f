import { Vector3 } from "three";

/** A box in space, metres. */
export interface Box {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

export interface Shot {
  readonly eye: Vector3;
  readonly target: Vector3;
}

/** The lens, degrees of vertical view: long, as in a photograph of a model. */
export const lens = 24;

const degrees = Math.PI / 180;

/** Frames all boxes from the direction that fills a picture of this aspect best, with a little air around. */
export function overview(boxes: readonly Box[], aspect: number): Shot {
  const corners = boxes.flatMap(cornersOf);
  let best: { shot: Shot; cost: number } | null = null;
  for (let azimuth = 22; azimuth <= 70; azimuth += 4) {
    for (let pitch = 30; pitch <= 46; pitch += 4) {
      const { shot, distance } = frameFrom(corners, { azimuth, pitch, aspect });
      const cost = distance * (1 + Math.abs(azimuth - 28) * 0.01 + Math.abs(pitch - 33) * 0.006);
      if (best === null || cost < best.cost) best = { shot, cost };
    }
  }
  return best?.shot ?? { eye: new Vector3(10, 10, 10), target: new Vector3() };
}

/** Looks at one place from the front, close enough to fill a good part of the picture. */
export function closeUp(box: Box, aspect: number): Shot {
  return frameFrom(cornersOf(box), { azimuth: 24, pitch: 26, aspect }).shot;
}

/** The corners' extent across the picture decides distance and middle; twice, as perspective moves the middle. */
function frameFrom(corners: readonly Vector3[], { azimuth, pitch, aspect }: { azimuth: number; pitch: number; aspect: number }): { shot: Shot; distance: number } {
  const back = new Vector3(Math.sin(azimuth * degrees) * Math.cos(pitch * degrees), Math.sin(pitch * degrees), Math.cos(azimuth * degrees) * Math.cos(pitch * degrees));
  const right = new Vector3(0, 1, 0).cross(back).normalize();
  const up = new Vector3().crossVectors(back, right);
  const tangent = Math.tan((lens / 2) * degrees);
  const target = corners.reduce((sum, corner) => sum.add(corner), new Vector3()).divideScalar(Math.max(1, corners.length));
  let distance = 60;
  for (let round = 0; round < 8; round += 1) {
    let [left, most, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const corner of corners) {
      const away = corner.clone().sub(target);
      const depth = distance - away.dot(back);
      const [x, y] = [away.dot(right) / (depth * tangent * aspect), away.dot(up) / (depth * tangent)];
      [left, most, low, high] = [Math.min(left, x), Math.max(most, x), Math.min(low, y), Math.max(high, y)];
    }
    target.addScaledVector(right, ((left + most) / 2) * distance * tangent * aspect).addScaledVector(up, ((low + high) / 2) * distance * tangent);
    distance *= Math.max((most - left) / 2, (high - low) / 2) / 0.95;
  }
  return { shot: { eye: target.clone().addScaledVector(back, distance), target }, distance };
}

function cornersOf({ min, max }: Box): Vector3[] {
  return [min[0], max[0]].flatMap((x) => [min[1], max[1]].flatMap((y) => [min[2], max[2]].map((z) => new Vector3(x, y, z))));
}

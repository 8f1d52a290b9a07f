import { Group, Mesh, MeshBasicMaterial, PlaneGeometry } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";

/** The station that holds the line up. */
export interface BottleneckMark extends Layer {
  /** Marks a station, by its place in the line; below 0 none. */
  readonly mark: (station: number) => void;
}

const breadth = 0.16;
const margin = 0.3;
/** In front the frame reaches over the belt as far as the station's name, where nothing stands before it. */
const before = 1.5;
/** Above the bay's own markings. */
const height = 0.024;

/** A frame on the floor round the bay of the bottleneck and the belt before it. It stands still: the word beside the station's name says what it means. */
export function createBottleneckMark(layout: Layout): BottleneckMark {
  const object = new Group();
  const material = new MeshBasicMaterial({ toneMapped: false, transparent: true, opacity: 0.85, depthWrite: false });
  const strip = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2);
  const sides = [-1, 1].flatMap((side) => [{ side, isAcross: false }, { side, isAcross: true }]).map((of) => ({ ...of, mesh: new Mesh(strip, material) }));
  for (const { mesh } of sides) {
    mesh.renderOrder = 1;
    object.add(mesh);
  }
  object.visible = false;
  return {
    object,
    mark(station) {
      const place = layout.stations[station];
      object.visible = place !== undefined;
      if (place === undefined) return;
      const [width, depth] = [place.width + margin, place.depth + margin + before];
      const z = place.z + before / 2;
      for (const { side, isAcross, mesh } of sides) {
        mesh.position.set(place.x + (isAcross ? 0 : (side * width) / 2), height, z + (isAcross ? (side * depth) / 2 : 0));
        mesh.scale.set(isAcross ? width + breadth : breadth, 1, isAcross ? breadth : depth - breadth);
      }
    },
    paint: (palette) => { material.color.set(palette.attention); },
    dispose() {
      strip.dispose();
      material.dispose();
    },
  };
}

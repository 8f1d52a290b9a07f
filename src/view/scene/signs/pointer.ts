import { ConeGeometry, Group, Mesh, MeshBasicMaterial, RingGeometry } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";

/** What a caption points at. */
export interface Pointer extends Layer {
  /** A machine, counted through all stations; null for none. */
  point(machine: number | null): void;
}

/** A ring round one machine's feet and a point above it: this is what the caption speaks of. */
export function createPointer(layout: Layout): Pointer {
  const object = new Group();
  const material = new MeshBasicMaterial({ toneMapped: false, transparent: true, opacity: 0.9, depthWrite: false });
  const [flat, tip] = [new RingGeometry(0.94, 1, 64).rotateX(-Math.PI / 2), new ConeGeometry(0.2, 0.42, 4).rotateX(Math.PI)];
  const [ring, point] = [new Mesh(flat, material), new Mesh(tip, material)];
  ring.renderOrder = 2;
  object.add(ring, point);
  object.visible = false;
  let top = 0;
  return {
    object,
    point(machine) {
      const place = machine === null ? undefined : layout.machines[machine];
      object.visible = place !== undefined;
      if (place === undefined) return;
      top = (layout.stations[place.station]?.height ?? 2) + 1.0;
      const radius = Math.hypot(place.width, place.depth) / 2 + 0.12;
      ring.scale.set(radius, 1, radius);
      ring.position.set(place.x, 0.03, place.z);
      point.position.set(place.x, top, place.z);
    },
    update({ now, isStill }) {
      if (object.visible) point.position.y = top + (isStill ? 0 : 0.12 * Math.sin(now / 260));
    },
    paint: (palette) => { material.color.set(palette.intelligence); },
    dispose() {
      for (const shape of [flat, tip]) shape.dispose();
      material.dispose();
    },
  };
}

import { BoxGeometry, CylinderGeometry, Color, DynamicDrawUsage, Group, InstancedMesh, Matrix4, MeshBasicMaterial } from "three";
import type { StationView } from "#loop";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Palette } from "../palette.ts";
import type { Cycles } from "./cycle.ts";
import { modelOf } from "./models.ts";

/** Length of the bar of a state that does not fill up, 0…1; 1 where none is given. */
const lengths: Readonly<Record<number, number>> = { 0: 0.1, 6: 0, 7: 0.5 };

/** Whether the plant itself has noticed something on a machine. */
export type Attention = (stationId: string, machine: number) => boolean;

/**
 * The light on each mast and the bar on each body. Bars tell by their length too: working fills up, starved is a stub, blocked is
 * full, without an operator it is half, off shift there is none.
 */
export function createStates({ layout, stations, cycles, attention }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly cycles: Cycles; readonly attention: { current: Attention };
}): Layer {
  const { lamps, bars, tracks, sites } = stand(layout, stations);
  const matrix = new Matrix4();
  let palette: Palette | null = null;
  const colours = { working: new Color(), waiting: new Color(), down: new Color(), service: new Color(), attention: new Color() };
  return {
    object: new Group().add(tracks, bars, lamps),
    update({ frame }) {
      if (frame === null || palette === null) return;
      const { state } = frame.plant.machines;
      for (let machine = 0; machine < sites.length; machine += 1) {
        const site = sites[machine];
        if (site === undefined) continue;
        const code = state[machine] ?? 0;
        const isNoticed = attention.current(site.id, machine - site.first);
        const colour = code === 3 ? colours.down : code === 4 || code === 5 ? colours.service : isNoticed ? colours.attention : code === 1 ? colours.working : colours.waiting;
        lamps.setColorAt(machine, colour);
        bars.setColorAt(machine, colour);
        const share = code === 1 ? 0.06 + 0.94 * (cycles.shown[machine] ?? 0) : lengths[code] ?? 1;
        const { elements } = matrix.identity();
        elements[0] = site.width * share;
        elements[12] = site.x - (site.width * (1 - share)) / 2;
        elements[13] = site.y;
        elements[14] = site.z;
        bars.setMatrixAt(machine, matrix);
      }
      bars.instanceMatrix.needsUpdate = true;
      if (bars.instanceColor !== null) bars.instanceColor.needsUpdate = true;
      if (lamps.instanceColor !== null) lamps.instanceColor.needsUpdate = true;
    },
    paint(next) {
      palette = next;
      for (const name of ["working", "waiting", "down", "service", "attention"] as const) colours[name].set(next[name]);
    },
    dispose() {
      for (const mesh of [lamps, bars, tracks]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
        mesh.dispose();
      }
    },
  };
}

/** A machine's own place among them: its station, and the middle and width of its bar. */
interface Site {
  readonly id: string;
  readonly first: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
}

type Lights = InstancedMesh<BoxGeometry | CylinderGeometry, MeshBasicMaterial>;

function stand(layout: Layout, stations: readonly StationView[]): { readonly lamps: Lights; readonly bars: Lights; readonly tracks: Lights; readonly sites: readonly Site[] } {
  const lights = (shape: BoxGeometry | CylinderGeometry, material: MeshBasicMaterial): Lights => {
    const mesh = new InstancedMesh(shape, material, layout.machines.length);
    mesh.frustumCulled = false;
    return mesh;
  };
  const lamps = lights(new CylinderGeometry(0.065, 0.065, 0.2, 14), new MeshBasicMaterial({ toneMapped: false }));
  const bars = lights(new BoxGeometry(1, 0.05, 0.02), new MeshBasicMaterial({ toneMapped: false }));
  const tracks = lights(new BoxGeometry(1, 0.075, 0.012), new MeshBasicMaterial({ color: 0x2c3238 }));
  bars.instanceMatrix.setUsage(DynamicDrawUsage);
  const matrix = new Matrix4();
  const sites = layout.machines.map((place, machine): Site => {
    const station = stations[place.station];
    const { lamp, bar } = modelOf(station?.kind ?? "machine");
    const side = Math.cos(place.turn);
    lamps.setMatrixAt(machine, matrix.makeTranslation(place.x + side * lamp[0], lamp[1] + 0.1, place.z + side * lamp[2]));
    tracks.setMatrixAt(machine, matrix.makeScale(bar.width + 0.06, 1, 1).setPosition(place.x + side * bar.at[0], bar.at[1], place.z + side * (bar.at[2] + 0.022)));
    return { id: station?.id ?? "", first: station?.firstMachine ?? 0, x: place.x + side * bar.at[0], y: bar.at[1], z: place.z + side * (bar.at[2] + 0.03), width: bar.width };
  });
  return { lamps, bars, tracks, sites };
}

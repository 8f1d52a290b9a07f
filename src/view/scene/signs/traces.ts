import { Group, Mesh, MeshBasicMaterial, QuadraticBezierCurve3, SphereGeometry, TorusGeometry, TubeGeometry, Vector3 } from "three";
import type { StationView } from "#loop";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Sign } from "./signs.ts";

/** Something seen (`signal`, runs up to the intelligence) or decided (`decision`, runs back down). */
export interface Trace {
  readonly id: string;
  readonly station: string;
  /** Counted within the station; null means all of it. */
  readonly machine: number | null;
  readonly label: string;
  readonly kind: "signal" | "decision";
  /** performance.now() at which it happened, milliseconds. */
  readonly at: number;
}

const runSeconds = 0.9;
const holdSeconds = 5;
const fadeSeconds = 0.8;
const most = 4;
const segments = 48;

interface Arc {
  readonly trace: Trace;
  readonly mesh: Mesh<TubeGeometry, MeshBasicMaterial>;
  readonly foot: Vector3;
}

export interface Traces extends Layer {
  set(traces: readonly Trace[]): void;
  /** The labels of the arcs that are now to be seen. */
  signs(now: number): Sign[];
}

/** The one node of intelligence above the line, and the thin arcs between it and the stations. */
export function createTraces({ layout, stations, height }: { readonly layout: Layout; readonly stations: readonly StationView[]; readonly height: number }): Traces {
  const object = new Group();
  const node = new Vector3(layout.floor.x, height, layout.floor.z - layout.floor.depth * 0.1);
  const material = new MeshBasicMaterial({ toneMapped: false });
  const core = new Mesh(new SphereGeometry(0.34, 32, 20), material);
  const halo = new Mesh(new TorusGeometry(0.62, 0.018, 8, 64), material);
  halo.rotation.x = Math.PI / 2;
  core.position.copy(node);
  halo.position.copy(node);
  object.add(core, halo);
  let arcs: Arc[] = [];
  const drop = (arc: Arc) => {
    object.remove(arc.mesh);
    arc.mesh.geometry.dispose();
    arc.mesh.material.dispose();
  };
  let colour = 0x2f6fed;
  return {
    object,
    set(traces) {
      const wanted = traces.slice(-most);
      for (const arc of arcs) if (!wanted.some(({ id }) => id === arc.trace.id)) drop(arc);
      arcs = wanted.map((trace) => arcs.find((arc) => arc.trace.id === trace.id) ?? arcOf(trace, { layout, stations, node, colour, object }));
    },
    signs: (now) => arcs.flatMap(({ trace, foot }) => {
      const opacity = opacityAt((now - trace.at) / 1000);
      return opacity <= 0.02 ? [] : [{ x: foot.x, y: foot.y + 0.25, z: foot.z, style: trace.kind, text: trace.label, opacity }];
    }),
    update({ now, isStill }) {
      for (const { trace, mesh } of arcs) {
        const age = (now - trace.at) / 1000;
        const run = isStill ? 1 : Math.min(1, Math.max(0, age / runSeconds));
        const drawn = Math.floor((1 - (1 - run) ** 2) * segments) * 36;
        mesh.geometry.setDrawRange(0, drawn);
        mesh.material.opacity = opacityAt(age) * 0.9;
        mesh.visible = mesh.material.opacity > 0.02;
      }
    },
    paint(palette) {
      colour = palette.intelligence;
      material.color.set(colour);
    },
    dispose() {
      for (const arc of arcs) drop(arc);
      for (const mesh of [core, halo]) mesh.geometry.dispose();
      material.dispose();
    },
  };
}

function opacityAt(age: number): number {
  if (age < 0) return 0;
  return age < holdSeconds ? 1 : Math.max(0, 1 - (age - holdSeconds) / fadeSeconds);
}

interface Ground {
  readonly layout: Layout;
  readonly stations: readonly StationView[];
  readonly node: Vector3;
  readonly colour: number;
  readonly object: Group;
}

/** An arc that starts where its news starts: at the station for a signal, at the node for a decision. */
function arcOf(trace: Trace, { layout, stations, node, colour, object }: Ground): Arc {
  const index = Math.max(0, stations.findIndex(({ id }) => id === trace.station));
  const place = layout.stations[index];
  const machine = trace.machine === null ? undefined : layout.machines[(stations[index]?.firstMachine ?? 0) + trace.machine];
  const foot = new Vector3(machine?.x ?? place?.x ?? 0, (place?.height ?? 2) + 0.25, machine?.z ?? place?.z ?? 0);
  const bow = foot.clone().lerp(node, 0.35).setY(node.y + 0.9);
  const curve = trace.kind === "signal" ? new QuadraticBezierCurve3(foot, bow, node) : new QuadraticBezierCurve3(node, bow, foot);
  const mesh = new Mesh(new TubeGeometry(curve, segments, 0.032, 6), new MeshBasicMaterial({ color: colour, transparent: true, opacity: 0.9, toneMapped: false }));
  mesh.frustumCulled = false;
  object.add(mesh);
  return { trace, mesh, foot };
}

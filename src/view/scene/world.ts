import { type Camera, Group, type Ray, Vector3 } from "three";
import type { LineView } from "#loop";
import { type Box, type Shot, closeUp, overview } from "./camera/overview.ts";
import { createBelts } from "./hall/belts.ts";
import { createFloor } from "./hall/floor.ts";
import { createGhost, ghostScale } from "./hall/ghost.ts";
import { createPeople } from "./hall/people.ts";
import { createPiles } from "./hall/piles.ts";
import type { Layer, Moment } from "./layer.ts";
import type { Layout } from "./layout/layout.ts";
import { type Plan, layoutLine } from "./layout/layoutLine.ts";
import { measuresFor } from "./layout/measures.ts";
import { createLights } from "./light/lights.ts";
import { createCycles } from "./machines/cycle.ts";
import { createGrowth } from "./machines/growth.ts";
import { createMachines } from "./machines/machines.ts";
import { modelOf } from "./machines/models.ts";
import { type Attention, createStates } from "./machines/states.ts";
import type { Palette } from "./palette.ts";
import { createParts } from "./parts/parts.ts";
import type { PartLook } from "./parts/partLook.ts";
import { lookNamed, looksAlong } from "./parts/partLooks.ts";
import type { Tier } from "./quality.ts";
import { createBottleneckMark } from "./signs/bottleneck.ts";
import { createPointer } from "./signs/pointer.ts";
import { type SceneWords, createStationSigns } from "./signs/stationSigns.ts";
import { createSigns } from "./signs/signs.ts";
import { type Trace, createTraces } from "./signs/traces.ts";
import { createMatte } from "./solid/matte.ts";
import { createDriving } from "./vehicles/driving.ts";
import { createVehicles } from "./vehicles/vehicles.ts";

/** All that stands in the scene for one line. Knows nothing of React. */
export interface World {
  readonly object: Group;
  update(moment: Moment, view: { readonly camera: Camera; readonly size: { readonly width: number; readonly height: number } }): void;
  paint(palette: Palette): void;
  setTraces(traces: readonly Trace[]): void;
  setAttention(attention: Attention): void;
  /** What a caption speaks of; null for nothing. */
  point(at: { readonly station: string; readonly machine: number } | null): void;
  /** The station that holds the line up, by id; null for none. */
  markBottleneck(station: string | null): void;
  setWords(words: SceneWords): void;
  /** Letters came that were not there before. */
  redrawSigns(): void;
  overview(aspect: number): Shot;
  closeUp(station: string, aspect: number): Shot | null;
  /** What a ray meets first: a part's serial number, a station's id, or nothing. */
  pick(ray: Ray): { readonly part: number } | { readonly station: string } | null;
  dispose(): void;
}

const nodeHeight = 5.2;

export function createWorld(line: LineView, { tier, pixelRatio }: { readonly tier: Tier; readonly pixelRatio: number }): World {
  const { stations, floor: { fleets } } = line;
  const attention: { current: Attention } = { current: () => false };
  const { layout, ghost, finished } = layOut(line);
  const driving = createDriving(layout, fleets);
  const matte = createMatte();
  const cycles = createCycles(layout.machines.length);
  const shared = { layout, stations, matte, fine: tier.fine };
  const parts = createParts({ ...shared, vehicles: driving });
  const traces = createTraces({ layout, stations, height: nodeHeight });
  const signs = createSigns(pixelRatio);
  const [pointer, bottleneck, words] = [createPointer(layout), createBottleneckMark(layout), createStationSigns({ layout, stations, signs, traces, attention })];
  const layers: readonly Layer[] = [
    createLights(ghost.floor, tier), createFloor({ layout, matte, extra: ghost.extra }), createBelts(layout, matte, fleets.some(({ kind }) => kind === "hoist")), createPeople(layout, matte),
    createMachines({ ...shared, cycles }), createStates({ layout, stations, cycles, attention }),
    createGrowth(shared), createVehicles({ layout, fleets, driving, matte, fine: tier.fine }), parts,
    createPiles({ layout, look: finished, matte, fine: tier.fine }), createGhost({ layout: ghost.layout, stations, at: ghost.at }), bottleneck, pointer, traces, signs,
  ];
  const object = new Group();
  for (const layer of layers) object.add(layer.object);
  return {
    object,
    update(moment, { camera, size }) {
      if (moment.frame !== null) cycles.step(moment.frame.plant.machines.progress, moment.frame.plant.machines.cycle, { elapsed: moment.elapsed, state: moment.frame.plant.machines.state });
      for (const layer of layers) layer.update?.(moment);
      words.update(moment);
      signs.arrange(camera, size);
    },
    paint(palette) {
      matte.setGlow(palette.glow);
      for (const layer of layers) layer.paint?.(palette);
    },
    setTraces: (list) => traces.set(list),
    setAttention: (next) => { attention.current = next; },
    point: (at) => pointer.point(at === null ? null : machineIndex(line, at)),
    markBottleneck: (id) => [bottleneck, words].forEach(({ mark }) => mark(stations.findIndex((one) => one.id === id))),
    setWords: (next) => words.setWords(next),
    redrawSigns: () => signs.redraw(),
    overview: (aspect) => overview(framed(layout, ghost.extra), aspect),
    closeUp(id, aspect) {
      const place = layout.stations[stations.findIndex((station) => station.id === id)];
      return place === undefined ? null : closeUp(around(place, place.height), aspect);
    },
    pick: (ray) => pick(ray, { layout, line, part: parts.serialAlong(ray) }),
    dispose() {
      for (const layer of layers) layer.dispose();
      matte.dispose();
    },
  };
}

function machineIndex({ stations }: LineView, { station, machine }: { readonly station: string; readonly machine: number }): number | null {
  const found = stations.find(({ id }) => id === station);
  return found === undefined ? null : found.firstMachine + Math.min(machine, found.machines - 1);
}

/** Plant and shadow on the floor, and the look of what leaves the line. */
function layOut(line: LineView): { readonly layout: Layout; readonly ghost: ReturnType<typeof ghostLayout>; readonly finished: PartLook } {
  const looks = looksAlong(line.stations).map(lookNamed);
  const plan: Plan = { line, sizeOf: modelOf, measures: measuresFor(looks) };
  const layout = layoutLine(plan);
  return { layout, ghost: ghostLayout(plan, layout), finished: looks.at(-1) ?? lookNamed("plain") };
}

/** The shadow's own layout, in as many rows as keep it no wider than the plant, and where it stands behind. */
function ghostLayout(plan: Plan, layout: Layout): { layout: Layout; at: { x: number; z: number }; extra: number; floor: Layout["floor"] } {
  const room = layout.floor.width - layout.yard.width;
  let rows = 1;
  let own = layoutLine({ ...plan, rows });
  while (own.floor.width * ghostScale > room && rows < plan.line.stations.length) {
    rows += 1;
    own = layoutLine({ ...plan, rows });
  }
  const extra = own.floor.depth * ghostScale + 0.6;
  const back = layout.floor.z - layout.floor.depth / 2;
  const at = { x: layout.floor.x - (layout.floor.width - own.floor.width * ghostScale) / 2 + 0.4, z: back - extra / 2 + 0.5 };
  return { layout: own, at, extra, floor: { ...layout.floor, z: layout.floor.z - extra / 2, depth: layout.floor.depth + extra } };
}

/** What the whole view must hold: the slab, and the tops of what stands on it. */
function framed({ floor }: Layout, extra: number): Box[] {
  const [left, right] = [floor.x - floor.width / 2, floor.x + floor.width / 2];
  const [back, front] = [floor.z - floor.depth / 2 - extra, floor.z + floor.depth / 2];
  return [
    { min: [left, -0.2, back], max: [right, 0.2, front] },
    { min: [left + 1, 0, back + 2], max: [right - 1, 1.8, front - 2] },
  ];
}

function around({ x, z, width, depth }: { x: number; z: number; width: number; depth: number }, height: number): Box {
  return { min: [x - width / 2 - 0.6, 0, z - depth / 2], max: [x + width / 2 + 0.6, height + 0.2, z + depth / 2 + 1.4] };
}

const corner = new Vector3();

function pick(ray: Ray, { layout, line, part }: { layout: Layout; line: LineView; part: number | null }): { part: number } | { station: string } | null {
  if (part !== null) return { part };
  let closest = Number.POSITIVE_INFINITY;
  let found: string | null = null;
  for (const place of layout.machines) {
    const height = layout.stations[place.station]?.height ?? 2;
    for (let share = 0.15; share < 1; share += 0.35) {
      corner.set(place.x, height * share, place.z);
      const reach = Math.min(place.width, place.depth) * 0.58;
      const distance = corner.distanceToSquared(ray.origin);
      if (distance > closest || ray.distanceSqToPoint(corner) > reach * reach) continue;
      closest = distance;
      found = line.stations[place.station]?.id ?? null;
    }
  }
  return found === null ? null : { station: found };
}

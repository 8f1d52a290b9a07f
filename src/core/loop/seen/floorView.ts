import type { CompiledLine, LayoutForm, Text } from "#line";

/** What the views need to know of how a line stands on the floor, and of what carries its parts. */
export interface FloorView {
  /** As the model says; null where it leaves it to the view. */
  readonly form: LayoutForm | null;
  readonly rows: number | null;
  /** Whether a route comes back to a station, rework aside. */
  readonly isReentrant: boolean;
  readonly fleets: readonly FleetView[];
  readonly products: readonly ProductView[];
}

/** What parts of a product are called and look like. */
export interface ProductView {
  /** Null where the model gives none. */
  readonly name: Text | null;
  /** `#rrggbb`; null, that of all parts. */
  readonly colour: string | null;
  /** Whether it is built into others, and so never leaves the line by itself. */
  readonly isComponent: boolean;
}

export interface FleetView {
  readonly id: string;
  readonly name: Text;
  readonly kind: "agv" | "hoist" | "crane";
  readonly vehicles: number;
  /** Index of its first vehicle in the frame's vehicle arrays. */
  readonly firstVehicle: number;
}

export function floorView(line: CompiledLine): FloorView {
  const { layout, transport } = line.spec;
  return {
    form: layout?.form ?? null,
    rows: layout?.rows ?? null,
    isReentrant: line.products.some(({ firstStep }) => comesBack(line, firstStep)),
    fleets: (line.transport?.fleets ?? []).map(({ id, index, vehicles, firstVehicle }) => {
      const spec = transport?.fleets?.[index];
      return { id, name: spec?.name ?? { en: id, ko: id }, kind: spec?.kind ?? "agv", vehicles, firstVehicle };
    }),
    products: line.products.map(({ id, isComponent }) => ({ name: line.spec.products?.[id]?.name ?? (line.products.length === 1 ? (line.spec.product?.name ?? null) : null), colour: line.spec.products?.[id]?.colour ?? null, isComponent })),
  };
}

/** Whether a route visits a station again after another. */
function comesBack({ steps }: CompiledLine, first: number): boolean {
  const seen = new Set<number>();
  let before = -1;
  for (let step = steps[first]; step !== undefined; step = steps[step.next]) {
    if (step.station !== before && seen.has(step.station)) return true;
    seen.add(step.station);
    before = step.station;
  }
  return false;
}

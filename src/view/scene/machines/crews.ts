import { type InstancedMesh, Matrix4 } from "three";
import type { StationView } from "#loop";
import type { Layout, MachinePlace } from "../layout/layout.ts";
import type { MachineModel } from "./machineModel.ts";
import { modelOf } from "./models.ts";

/** All machines of one kind. */
export interface Crew {
  readonly model: MachineModel;
  /** Their indices in the whole line. */
  readonly members: readonly number[];
}

export function crewsOf(layout: Layout, stations: readonly StationView[]): Crew[] {
  const crews = new Map<MachineModel, number[]>();
  layout.machines.forEach((place, machine) => {
    const model = modelOf(stations[place.station]?.kind ?? "machine");
    const members = crews.get(model);
    if (members === undefined) crews.set(model, [machine]);
    else members.push(machine);
  });
  return [...crews].map(([model, members]) => ({ model, members }));
}

/** Stands each of a mesh's instances where its machine stands. */
export function placeAll(mesh: InstancedMesh, layout: Layout, members: readonly number[]): void {
  members.forEach((machine, index) => {
    const place = layout.machines[machine];
    if (place !== undefined) mesh.setMatrixAt(index, homeOf(place));
  });
}

/** From a machine's own frame into the hall. */
export function homeOf({ x, z, turn }: MachinePlace): Matrix4 {
  return new Matrix4().makeRotationY(turn).setPosition(x, 0, z);
}

import { type InstancedMesh, Matrix4 } from "three";
import type { StationView } from "#loop";
import type { MachineModel } from "../kinds/machineModel.ts";
import { machineModels } from "../kinds/registry.ts";
import type { Layout } from "../layout/layoutLine.ts";

/** All machines of one kind. */
export interface Crew {
  readonly model: MachineModel;
  /** Their indices in the whole line. */
  readonly members: readonly number[];
}

export function crewsOf(layout: Layout, stations: readonly StationView[]): Crew[] {
  const crews = new Map<MachineModel, number[]>();
  layout.machines.forEach((place, machine) => {
    const model = machineModels[stations[place.station]?.kind ?? "machine"];
    const members = crews.get(model);
    if (members === undefined) crews.set(model, [machine]);
    else members.push(machine);
  });
  return [...crews].map(([model, members]) => ({ model, members }));
}

/** Stands each of a mesh's instances where its machine stands. */
export function placeAll(mesh: InstancedMesh, layout: Layout, members: readonly number[]): void {
  const matrix = new Matrix4();
  members.forEach((machine, index) => {
    const place = layout.machines[machine];
    if (place !== undefined) mesh.setMatrixAt(index, matrix.makeTranslation(place.x, 0, place.z));
  });
}

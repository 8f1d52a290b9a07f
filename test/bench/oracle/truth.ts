import type { CompiledLine } from "#line";
import type { Plant } from "#plant";
import type { Conditions } from "#twin";

/** The tool states and set points that parts are really made under now: on one machine of a station, and at every other station the mean of its machines'. `machine` counts within the station. */
export function trueConditions(plant: Plant, { station: at, machine }: { readonly station: number; readonly machine: number }): Conditions {
  const { line, state, widths } = plant;
  const design = plant.revisions.at(-1)?.design ?? line.nominalDesign;
  const over = (index: number, value: (machine: number) => number): number => {
    const station = line.stations[index];
    if (station === undefined) return 0;
    if (index === at) return value(station.firstMachine + machine);
    return Array.from({ length: station.machines }, (_, own) => value(station.firstMachine + own)).reduce((sum, one) => sum + one, 0) / station.machines;
  };
  return {
    design,
    setPoints: line.stations.map(({ recipe, index }) => recipe.map((_, nth) => over(index, (own) => setPointOf(plant, own, nth) + offsetOf(plant, own, nth)))),
    tools: line.stations.map(({ tools, index }) => tools.map((_, nth) => over(index, (own) => state.machines.tools[own * widths.tool + nth] ?? 0))),
  };
}

/** A set point as it was ordered; `machine` counts through all stations. */
export function setPointOf({ state, widths }: Plant, machine: number, setPoint: number): number {
  return state.machines.setPoints[machine * widths.recipe + setPoint] ?? 0;
}

/** What a machine really does more than it was ordered: a fault of a pump or a gauge of its own. */
export function offsetOf({ state, widths }: Plant, machine: number, setPoint: number): number {
  return state.physics.offsets[machine * widths.recipe + setPoint] ?? 0;
}

/** The stations of a line by the tools that no control compensates: what wears there is mended by maintenance alone. */
export function isCompensated(line: CompiledLine, station: number, tool: number): boolean {
  return line.controls.some((control) => control.station === station && control.tool === tool);
}

import { Stream, normalQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import { type Plant, assumePartsSinceMaintenance, assumeTool } from "#plant";
import type { AssumedTool, Assumption } from "./assumption.ts";

/**
 * Puts the tools of a model, which begins some simulated seconds before the time that is assumed, as they were then: parts that wait in the line
 * now were made with the tools of their time. A tool stood lower by what its machine has made since, at its pace so far; where the machine was
 * maintained meanwhile it was as worn as its plan lets it get, and the model maintains it when the plant did. Each model draws its tools
 * within what is known of them, since what is not known of them is in those parts as well. A tool that a controller keeps up with stays as it is, for the model
 * keeps to the present set points too.
 */
export function startTools(plant: Plant, assumption: Assumption, { seconds, seed }: { readonly seconds: number; readonly seed: number }): void {
  const { line } = plant;
  const stream = new Stream(seed, "twin/tools/before");
  assumption.tools.forEach((tool, index) => {
    const value = tool.value + tool.sd * normalQuantile(stream.uniform(index));
    assumeTool(plant, tool, isKeptUp(assumption, { line, tool, seconds }) ? { value, perPart: 0 } : toolBefore(assumption, { line, tool: { ...tool, value }, seconds }));
  });
  for (const machine of line.stationOfMachine.keys()) assumePartsSinceMaintenance(plant, machine, Math.round(partsBefore(assumption, { line, machine, seconds }).parts));
}

interface At {
  readonly line: CompiledLine;
  readonly tool: AssumedTool;
  readonly seconds: number;
}

/** Whether a controller has moved what compensates a tool within the time. */
function isKeptUp({ moveRates }: Assumption, { line: { controls }, tool, seconds }: At): boolean {
  return controls.some((control, index) => control.station === tool.station && control.tool === tool.tool && (moveRates[index] ?? 0) * seconds >= 1);
}

function toolBefore(assumption: Assumption, { line, tool: { station: index, machine, tool, value, perPart }, seconds }: At): { readonly value: number; readonly perPart: number } {
  const station = line.stations[index];
  const { made, parts, isMaintained } = partsBefore(assumption, { line, machine: (station?.firstMachine ?? 0) + machine, seconds });
  const isRenewed = isMaintained && station?.maintenance?.resets.includes(tool) === true;
  return { value: isRenewed ? (station.tools[tool]?.initial ?? 0) + perPart * parts : value - perPart * made, perPart };
}

/** What a machine (counted through all stations) has made in the time, what it had made before since its last maintenance, and whether it has been maintained meanwhile. */
function partsBefore({ partsSinceMaintenance, secondsPerPart }: Assumption, { line, machine, seconds }: { readonly line: CompiledLine; readonly machine: number; readonly seconds: number }): { readonly made: number; readonly parts: number; readonly isMaintained: boolean } {
  const made = seconds / (secondsPerPart[machine] ?? Number.POSITIVE_INFINITY);
  const every = line.stations[line.stationOfMachine[machine] ?? 0]?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  const before = (partsSinceMaintenance[machine] ?? 0) - made;
  if (before >= 0 || every === Number.POSITIVE_INFINITY) return { made, parts: Math.max(0, before), isMaintained: false };
  return { made, parts: before + every * Math.ceil(-before / every), isMaintained: true };
}

import { Stream, normalQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import { type Plant, assumePartsSinceMaintenance, assumeTool } from "#plant";
import type { AssumedTool, Assumption } from "./assumption.ts";

/**
 * Puts the tools of a model, which begins some simulated seconds before the time that is assumed, as they were then: parts that wait in the line
 * now were made with the tools of their time. A tool stood lower by what its machine has made since, at its pace so far; where the machine was
 * maintained meanwhile it was as worn as its plan lets it get, and the model maintains it when the plant did. Each model draws its tools
 * within what is known of them, since what is not known of them is in those parts as well. A tool that a controller keeps up with stays as it is, for the model
 * keeps to the present set points too. `assumption`: with the tools of one model (`withDrawnTools`).
 */
export function startTools(plant: Plant, assumption: Assumption, { seconds, seed }: { readonly seconds: number; readonly seed: number }): void {
  const { line } = plant;
  const stream = new Stream(seed, "twin/tools/before");
  assumption.tools.forEach((tool, index) => {
    const earlier = normalQuantile(stream.uniform(index));
    assumeTool(plant, tool, isKeptUp(assumption, { line, tool, seconds }) ? { value: tool.value, perPart: 0 } : toolBefore(assumption, { line, tool, seconds, earlier }));
  });
  for (const machine of line.stationOfMachine.keys()) assumePartsSinceMaintenance(plant, machine, Math.round(partsBefore(assumption, { line, machine, seconds }).parts));
}

/**
 * Puts the tools that a machine's last maintenance has renewed on the way that the plant's are on since: the model has just drawn them anew. Of machines (counted
 * through all stations) that the model has maintained already; those are taken off the list.
 */
export function renewKnownTools(plant: Plant, assumption: Assumption, { machines, seconds }: { readonly machines: Set<number>; readonly seconds: number }): void {
  const { line, state } = plant;
  for (const machine of machines) {
    const since = state.machines.partsSinceMaintenance[machine] ?? Number.NEGATIVE_INFINITY;
    if (since === Number.NEGATIVE_INFINITY) continue;
    machines.delete(machine);
    const left = (assumption.partsSinceMaintenance[machine] ?? 0) - since;
    const { index = -1, firstMachine = 0, maintenance = null } = line.stations[line.stationOfMachine[machine] ?? -1] ?? {};
    for (const tool of assumption.tools) {
      if (tool.station !== index || firstMachine + tool.machine !== machine || maintenance?.resets.includes(tool.tool) !== true || isKeptUp(assumption, { line, tool, seconds })) continue;
      assumeTool(plant, tool, { value: tool.value - tool.perPart * left, perPart: tool.perPart });
    }
  }
}

/** An assumption as one model has it: its tools drawn within what is known of them. */
export function withDrawnTools(assumption: Assumption, seed: number): Assumption {
  const stream = new Stream(seed, "twin/tools");
  const z = (index: number): number => normalQuantile(stream.uniform(index));
  return { ...assumption, tools: assumption.tools.map((tool, index) => ({ ...tool, value: tool.value + tool.sd * z(index * 2), perPart: tool.perPart + tool.perPartSd * z(index * 2 + 1) })) };
}

interface At {
  readonly line: CompiledLine;
  readonly tool: AssumedTool;
  readonly seconds: number;
}

/** Whether a controller has moved what compensates a tool within the time, more often than maintenance has brought it back to the recipe's. */
function isKeptUp({ moveRates, secondsPerPart }: Assumption, { line: { controls, stations }, tool, seconds }: At): boolean {
  const { firstMachine = 0, maintenance = null } = stations[tool.station] ?? {};
  const made = seconds / (secondsPerPart[firstMachine + tool.machine] ?? Number.POSITIVE_INFINITY);
  const maintained = made / (maintenance?.every ?? Number.POSITIVE_INFINITY);
  return controls.some((control, index) => control.station === tool.station && control.tool === tool.tool && (moveRates[index] ?? 0) * seconds - maintained >= 1);
}

/** How a tool began; `earlier`: how fast the one before the maintenance grew against what the line model says, in its standard deviations: of that one nothing is known any more. */
function toolBefore(assumption: Assumption, { line, tool: { station: index, machine, tool, value, perPart }, seconds, earlier }: At & { readonly earlier: number }): { readonly value: number; readonly perPart: number } {
  const station = line.stations[index];
  const { made, parts, isMaintained } = partsBefore(assumption, { line, machine: (station?.firstMachine ?? 0) + machine, seconds });
  const of = station?.tools[tool];
  if (of === undefined || !isMaintained || station?.maintenance?.resets.includes(tool) !== true) return { value: value - perPart * made, perPart };
  const rate = (of.perPart + (of.perHour * seconds) / made / 3600) * Math.max(0, 1 + of.spread * earlier);
  return { value: of.initial + rate * parts, perPart: rate };
}

/** What a machine (counted through all stations) has made in the time, what it had made before since its last maintenance, and whether it has been maintained meanwhile. */
function partsBefore({ partsSinceMaintenance, secondsPerPart }: Assumption, { line, machine, seconds }: { readonly line: CompiledLine; readonly machine: number; readonly seconds: number }): { readonly made: number; readonly parts: number; readonly isMaintained: boolean } {
  const made = seconds / (secondsPerPart[machine] ?? Number.POSITIVE_INFINITY);
  const every = line.stations[line.stationOfMachine[machine] ?? 0]?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  const before = (partsSinceMaintenance[machine] ?? 0) - made;
  if (before >= 0 || every === Number.POSITIVE_INFINITY) return { made, parts: Math.max(0, before), isMaintained: false };
  return { made, parts: before + every * Math.ceil(-before / every), isMaintained: true };
}

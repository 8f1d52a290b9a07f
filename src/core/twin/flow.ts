import type { Command, CompiledLine, DispatchName, FlowCommand } from "#line";

/** How work was ordered to flow; null where all is as the line says. Lists by station. Plain data. */
export interface FlowSetting {
  wipLimit: number | null;
  readonly rules: (DispatchName | null)[];
  readonly minimums: (number | null)[];
  readonly places: (number | null)[];
}

/** As the line says. */
export function builtFlow({ stations }: CompiledLine): FlowSetting {
  return { wipLimit: null, rules: stations.map(() => null), minimums: stations.map(() => null), places: stations.map(() => null) };
}

export function copyFlow({ wipLimit, rules, minimums, places }: FlowSetting): FlowSetting {
  return { wipLimit, rules: [...rules], minimums: [...minimums], places: [...places] };
}

/** Notes an order that the plant has taken; one that is not about the flow is passed over. */
export function noteFlow(flow: FlowSetting, { stations }: CompiledLine, command: Command): void {
  if (command.type === "wip-limit") flow.wipLimit = command.limit;
  if (command.type !== "dispatch" && command.type !== "batch" && command.type !== "buffer") return;
  const index = stations.findIndex(({ id }) => id === command.station);
  if (index < 0) return;
  if (command.type === "dispatch") flow.rules[index] = command.rule;
  else if (command.type === "batch") flow.minimums[index] = command.minimum;
  else flow.places[index] = command.places;
}

/** The orders that bring a plant as built to a setting, in an order in which each is possible: what needs less comes before what gives less. */
export function flowCommands({ stations, steps }: CompiledLine, { wipLimit, rules, minimums, places }: FlowSetting): FlowCommand[] {
  const built = (index: number): number => Math.min(...steps.filter(({ station }) => station === index).map(({ batchMinimum }) => batchMinimum));
  const batchesOf = (isWanted: (minimum: number, index: number) => boolean): FlowCommand[] =>
    stations.flatMap(({ id: station, index }): FlowCommand[] => {
      const minimum = minimums[index] ?? null;
      return minimum !== null && isWanted(minimum, index) ? [{ type: "batch", station, minimum }] : [];
    });
  return [
    ...batchesOf((minimum, index) => minimum <= built(index)),
    ...(wipLimit === null ? [] : [{ type: "wip-limit", limit: wipLimit } as const]),
    ...batchesOf((minimum, index) => minimum > built(index)),
    ...rules.flatMap((rule, index): FlowCommand[] => (rule === null ? [] : [{ type: "dispatch", station: stations[index]?.id ?? "", rule }])),
    ...places.flatMap((used, index): FlowCommand[] => (used === null ? [] : [{ type: "buffer", station: stations[index]?.id ?? "", places: used }])),
  ];
}

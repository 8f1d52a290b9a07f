import type { CompiledLine } from "#line";
import type { BottleneckShare } from "./bottlenecks.ts";

/** Shares of machines as those of their stations. */
export function stationShares(line: CompiledLine, shares: readonly BottleneckShare[]): BottleneckShare[] {
  return line.stations.map(({ firstMachine, machines }) => {
    const own = shares.slice(firstMachine, firstMachine + machines);
    return { sole: own.reduce((sum, { sole }) => sum + sole, 0), shifting: own.reduce((sum, { shifting }) => sum + shifting, 0) };
  });
}

import type { CompiledLine } from "#line";
import { type BottleneckShare, type Bottlenecks, bottleneckShares } from "./bottlenecks.ts";

/** How much of the time each station was the bottleneck, whichever of its machines it was. */
export function stationShares(line: CompiledLine, of: Bottlenecks): BottleneckShare[] {
  return bottleneckShares(of, line.stations.length, (machine) => line.stationOfMachine[machine] ?? -1);
}

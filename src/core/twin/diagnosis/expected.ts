import type { Conditions } from "../conditions.ts";
import { machinePace } from "../pace.ts";
import { designOf, setPointAt } from "../record.ts";
import type { Twin } from "../twin.ts";
import type { Way } from "../way.ts";

/**
 * What a part was made under as the line model expects it: the set points that each machine of its way was told, and tools
 * that have grown since their maintenance at their mean rate. The twin's own estimates are left out, for they follow a fault
 * and would hide it.
 */
export function expectedConditions({ line, state: { record } }: Twin, way: Way): Conditions {
  const setPoints: number[][] = [];
  const tools: number[][] = [];
  for (const station of line.stations) {
    const machine = way.machines[station.index] ?? -1;
    const finishedAt = way.times[station.index] ?? way.at;
    const counted = station.firstMachine + machine;
    const courses = machine < 0 ? undefined : record.setPoints[counted];
    const maintained = machine < 0 ? finishedAt : (record.maintained[counted] ?? 0);
    const pace = machinePace(line, station.index);
    setPoints.push(
      station.recipe.map(({ setPoint }, index) => {
        const course = courses?.[index];
        return course === undefined ? setPoint : setPointAt(course, finishedAt);
      }),
    );
    tools.push(
      station.tools.map(({ initial, perPart, perHour }, index) => {
        const since = station.maintenance?.resets.includes(index) === true ? maintained : 0;
        return initial + Math.max(0, finishedAt - since) * (perPart / pace + perHour / 3600);
      }),
    );
  }
  return { design: designOf(record, way.revision), setPoints, tools };
}

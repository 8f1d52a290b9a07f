import { meanSeconds } from "#line";
import { type Conditions, type Twin, inSpecShare, nominalConditions, presentConditions } from "#twin";
import { lostPerSecond, priceOf } from "./absence.ts";

/** A machine with a worn tool, and how long it has been since its maintenance. Stations and tools by index. */
export interface WornMachine {
  readonly station: number;
  readonly machine: number;
  readonly tool: number;
  readonly now: number;
  /** Parts that it has made since its last maintenance, at the line's pace. */
  readonly partsSince: number;
}

/** Without a planned maintenance, wear is weighed over so many parts. */
const partsWithoutPlan = 200;

/** Parts that the machine makes until its planned maintenance. */
export function partsUntilPlanned(twin: Twin, worn: WornMachine): number {
  const every = twin.line.stations[worn.station]?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(every) ? Math.max(1, every - worn.partsSince) : partsWithoutPlan;
}

/** Money lost to parts out of specification until the planned maintenance, with the tool at a level now. */
export function costOfWaiting(twin: Twin, worn: WornMachine, level: number): number {
  const conditions = presentConditions(twin, worn);
  return lossOver(twin, worn, { conditions, level });
}

/**
 * Money that maintenance now costs over the same time: parts lost with a fresh tool, and of the maintenance itself (its
 * cost and the output lost meanwhile) the share of the tool's life that is given away.
 */
export function costOfMaintaining(twin: Twin, worn: WornMachine): number {
  const { line } = twin;
  const station = line.stations[worn.station];
  const present = presentConditions(twin, worn);
  const nominal = nominalConditions(line, present.design);
  const conditions = { ...present, setPoints: present.setPoints.with(worn.station, nominal.setPoints[worn.station] ?? []), tools: [...present.tools] };
  conditions.tools[worn.station] = (present.tools[worn.station] ?? []).map((value, index) =>
    station?.maintenance?.resets.includes(index) === true ? (nominal.tools[worn.station]?.[index] ?? 0) : value,
  );
  const level = conditions.tools[worn.station]?.[worn.tool] ?? 0;
  const until = partsUntilPlanned(twin, worn);
  const share = until / (until + worn.partsSince);
  return lossOver(twin, worn, { conditions, level }) + share * ((station?.maintenance?.cost ?? 0) + lostOutput(twin, worn, present.design));
}

/** Loss over the parts until the planned maintenance, at the wear in the middle of that time. */
function lossOver(twin: Twin, worn: WornMachine, from: { readonly conditions: Conditions; readonly level: number }): number {
  const { line } = twin;
  const until = partsUntilPlanned(twin, worn);
  const perPart = line.stations[worn.station]?.tools[worn.tool]?.perPart ?? 0;
  const own = [...(from.conditions.tools[worn.station] ?? [])];
  own[worn.tool] = from.level + (perPart * until) / 2;
  const conditions = { ...from.conditions, tools: from.conditions.tools.with(worn.station, own) };
  return until * (1 - inSpecShare(twin, conditions, worn.now)) * (priceOf(twin, conditions.design) + (line.spec.product?.scrapCost ?? 0));
}

function lostOutput(twin: Twin, { station }: WornMachine, design: readonly number[]): number {
  const { maintenance } = twin.line.stations[station] ?? { maintenance: null };
  return maintenance === null ? 0 : meanSeconds(maintenance.time) * lostPerSecond(twin, station, design);
}

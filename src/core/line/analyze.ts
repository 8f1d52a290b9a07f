import { compileLine } from "./compile.ts";
import type { CompiledLine, CompiledStation } from "./compiled.ts";
import { meanSeconds } from "./mean.ts";
import { leavingPerPart, mostLeaving, releaseRate, workPerPart } from "./load.ts";
import { type CharacteristicAnalysis, analyzeYield } from "./analyzeYield.ts";
import { type FleetAnalysis, analyzeTransport } from "./analyzeTransport.ts";
import type { LineSpec } from "./spec.ts";

export interface StationAnalysis {
  readonly id: string;
  readonly machines: number;
  /** Mean time of one released part on one machine, in seconds; of all its visits together, and of all that it splits into. */
  readonly meanSeconds: number;
  /** Share of time that a machine is up: mean uptime / (mean uptime + mean repair), over all failure modes; 1 without failures. */
  readonly availability: number;
  /**
   * Parts per second at most, alone and never waiting: machines / (mean time / availability + mean maintenance / parts
   * between maintenances), or machines × share of working time / mean time where that is less: what is mended off shift costs nothing. On
   * both clocks of failures, since a machine that never waits always wears. Null without limit.
   */
  readonly capacity: number | null;
}

export interface LineAnalysis {
  readonly line: string;
  readonly stations: readonly StationAnalysis[];
  /** The station of least capacity; null where none has a limit. */
  readonly bottleneck: string | null;
  /** The fleets of its transport. */
  readonly fleets: readonly FleetAnalysis[];
  /** Parts per second that cannot be exceeded by what leaves the line: the least of its arrival rate and the capacities of its stations and its transport (fleets and conveyors). Null without limit. */
  readonly throughputBound: { readonly perSecond: number | null; readonly limitedBy: "station" | "arrivals" | "transport" };
  /** Parts per second that arrive; null in a line that never waits for work. */
  readonly arrivalRate: number | null;
  readonly characteristics: readonly CharacteristicAnalysis[];
  /** The characteristic whose nominal value is nearest to a limit in its own spread; null without characteristics. */
  readonly limitsYield: string | null;
  /** What the figures leave out. */
  readonly notes: readonly string[];
}

/** What can be said of a line without running it. Throws on a model that is not consistent. */
export function analyzeLine(spec: LineSpec): LineAnalysis {
  const line = compileLine(spec);
  const stations = line.stations.map((station) => analyzeStation(line, station));
  const slowest = stations.reduce<StationAnalysis | null>((least, station) => (rate(station) < rate(least) ? station : least), null);
  const released = releaseRate(line);
  const arrivalRate = line.releases.some(({ interarrival, at }) => interarrival === null && at === null) ? null : released;
  const transport = analyzeTransport(line);
  const characteristics = analyzeYield(line);
  const leaving = leavingPerPart(line);
  const nearest = [...characteristics].filter(({ margin }) => margin !== null).sort((a, b) => (a.margin ?? 0) - (b.margin ?? 0))[0];
  return {
    line: spec.id,
    stations,
    bottleneck: slowest?.id ?? null,
    fleets: transport.fleets,
    throughputBound: boundOf({
      arrivals: (arrivalRate ?? Number.POSITIVE_INFINITY) * leaving, transport: transport.capacity * leaving,
      station: line.releases.length > 1 ? mostLeaving(line, (station) => station.machines * Math.min(availabilityOf(station.failures), workingShare(line, station))) : rate(slowest) * leaving,
    }),
    arrivalRate: arrivalRate === null ? null : finite(arrivalRate),
    characteristics,
    limitsYield: nearest?.id ?? null,
    notes: [...notesOf(line), ...transport.notes],
  };
}

function analyzeStation(line: CompiledLine, station: CompiledStation): StationAnalysis {
  const { id, machines, failures, maintenance } = station;
  const mean = workPerPart(line, station);
  const availability = availabilityOf(failures);
  const upkeep = maintenance === null ? 0 : meanSeconds(maintenance.time) / maintenance.every;
  return { id, machines, meanSeconds: mean, availability, capacity: finite(Math.min(machines / (mean / availability + upkeep), (workingShare(line, station) * machines) / mean)) };
}

/** Share of time that a station works; all of it where its machines finish their parts after the shift, for then the calendar is no bound. */
function workingShare(line: CompiledLine, { shift }: CompiledStation): number {
  return shift === null || shift.finishes ? 1 : (line.calendars[shift.calendar]?.share ?? 1);
}

/** Failures that wait until the machine is done are left out: how often they come depends on what it does. */
function availabilityOf(failures: CompiledStation["failures"]): number {
  return 1 / failures.reduce((sum, { uptime, repair, interrupts }) => sum + (interrupts ? meanSeconds(repair) / meanSeconds(uptime) : 0), 1);
}

type Bounds = Readonly<Record<LineAnalysis["throughputBound"]["limitedBy"], number>>;

function boundOf({ arrivals, transport, station }: Bounds): LineAnalysis["throughputBound"] {
  const least = Math.min(arrivals, transport, station);
  return { perSecond: finite(least), limitedBy: arrivals <= least * (1 + 1e-9) && Number.isFinite(arrivals) ? "arrivals" : station === least ? "station" : "transport" };
}

function notesOf(line: CompiledLine): string[] {
  const reworking = line.stations.filter(({ rework }) => rework !== null).map(({ id }) => id);
  const finishing = line.stations.filter(({ shift }) => shift?.finishes === true).map(({ id }) => id);
  const attended = line.stations.filter(({ attendance }) => attendance !== null).map(({ id }) => id);
  const small = line.stations.slice(1).some(({ places }) => places < Number.POSITIVE_INFINITY);
  return [
    ...(reworking.length > 0 ? [`parts that ${reworking.join(", ")} sends back pass stations again; how many, only a run tells, so capacities count each part once`] : []),
    ...(finishing.length > 0 ? [`${finishing.join(", ")} may work beyond the shift to finish a part, so that the capacity there leaves the calendar out`] : []),
    ...(attended.length > 0 ? [`machines of ${attended.join(", ")} may wait for operators; a run tells how long`] : []),
    ...(line.steps.some(({ splitsInto }) => splitsInto.length > 0) ? ["a station's time and capacity are those of what is released, with all that it splits into; the line's bound is of what leaves"] : []),
    ...(line.products.some(({ isComponent }) => isComponent) ? ["what is built into others is counted with the mix that is released; the line's bound is of what leaves"] : []),
    ...(line.releases.length > 1 ? ["capacities are those of the mix that is released; where a station cannot keep up, another mix may come out"] : []),
    ...(line.stations.some(({ preventive, setups }) => preventive.length > 0 || setups !== null) ? ["preventive maintenance and setups take more off; a run tells how much"] : []),
    ...(small ? ["waiting for one another (blocking, starving) takes more off; a run tells how much"] : []),
  ];
}

function rate(station: StationAnalysis | null): number {
  return station?.capacity ?? Number.POSITIVE_INFINITY;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

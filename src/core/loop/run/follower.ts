import type { Observation } from "#sensing";
import type { Session } from "./session.ts";
import type { PartStory } from "../seen/summary.ts";

/** The part that the user follows, from the plant's own records and observations; plain data. */
export interface Follower {
  serial: number | null;
  story: PartStory | null;
}

export function noFollower(): Follower {
  return { serial: null, story: null };
}

/** Follows a part by its serial number from now on; null follows none. */
export function startFollowing(follower: Follower, serial: number | null): void {
  follower.serial = serial;
  follower.story = null;
}

/** Brings the followed part's story up to date with where it is and what was just measured. */
export function follow(follower: Follower, session: Session, observations: readonly Observation[]): void {
  const { serial } = follower;
  if (serial === null) return;
  const { parts } = session.plant.state;
  const slot = parts.number.indexOf(serial);
  const before = follower.story ?? { serial, product: null, revision: "", visits: [], measured: [], ended: null };
  const measured = observations.flatMap((seen) =>
    seen.type === "measurement" && seen.part === serial ? [{ characteristic: seen.characteristic, value: seen.value, at: seen.at }] : [],
  );
  const completion = observations.find((seen) => seen.type === "completion" && seen.part === serial);
  const good = completion?.type === "completion" ? completion.good : null;
  follower.story = {
    serial,
    product: slot < 0 ? before.product : (parts.product[slot] ?? null),
    revision: slot < 0 ? before.revision : (session.plant.revisions[parts.revision[slot] ?? 0]?.id ?? ""),
    visits: slot < 0 ? closeLast(before, completion?.at ?? null) : visitsOf(session, slot),
    measured: [...before.measured, ...measured].slice(-20),
    ended: good === null ? before.ended : good ? "good" : "scrapped",
  };
}

function closeLast(story: PartStory, at: number | null): PartStory["visits"] {
  return story.visits.map((visit) => (visit.to === null && at !== null ? { ...visit, to: at } : visit));
}

/** The stations that the part has been at: finished ones by the plant's record, and where it is now. */
function visitsOf(session: Session, slot: number): PartStory["visits"] {
  const { line, plant } = session;
  const { parts, machines } = plant.state;
  const width = plant.widths.station;
  const finished = line.stations
    .slice(0, width)
    .map((station, index) => ({ station: station.id, machine: parts.madeBy[slot * width + index] ?? -1, to: (parts.madeAt[slot * width + index] ?? -1) / 1e6 }))
    .filter(({ machine }) => machine >= 0)
    .toSorted((left, right) => left.to - right.to);
  const born = (parts.born[slot] ?? 0) / 1e6;
  const visits: { station: string; machine: number; from: number; to: number | null }[] = finished.map((visit, index) => ({ ...visit, from: finished[index - 1]?.to ?? born }));
  const on = machines.part.indexOf(slot);
  const station = line.stations[line.stationOfMachine[on] ?? -1];
  if (station !== undefined) visits.push({ station: station.id, machine: on - station.firstMachine, from: finished.at(-1)?.to ?? born, to: null });
  return visits;
}

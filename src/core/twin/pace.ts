import { type CompiledLine, meanSeconds, pacesOf } from "#line";

/** Mean seconds between two parts or lots that come into the line, components counted, when nothing fails: its slowest station's, or the arrivals'. */
export function partPace(line: CompiledLine): number {
  return pacesOf(line).parts;
}

/** Mean seconds between two finished products that leave the line when nothing fails and nothing is scrapped: what is built into others, and what is split up, is none. */
export function linePace(line: CompiledLine): number {
  return pacesOf(line).products;
}

/** Mean seconds between two parts of one machine of a station, at the line's pace. */
export function machinePace(line: CompiledLine, station: number): number {
  return (pacesOf(line).stations[station] ?? linePace(line)) * (line.stations[station]?.machines ?? 1);
}

/** Where a line is slow, so many parts, at its pace, take longer than hours. */
const followedParts = 240;

/** A model follows the plant over so many simulated seconds at most: what befell it before shows in nothing any more. */
export function followedSeconds(line: CompiledLine): number {
  return Math.max(4 * 3600, followedParts * linePace(line));
}

/** Seconds until an empty line is full and a part has gone through it: its places times its pace. Unlimited buffers count as empty. */
export function fillSeconds(line: CompiledLine): number {
  const places = line.stations.reduce((sum, station) => sum + station.machines + (Number.isFinite(station.places) ? station.places : 0), 0);
  const work = line.stations.reduce((sum, { time }) => sum + meanSeconds(time), 0);
  return work + places * partPace(line);
}

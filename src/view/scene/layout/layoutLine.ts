import type { StationView } from "#loop";
import type { Triple } from "../solid/sketch.ts";
import { type Spot, queueSpots, rackOf, usesRack } from "./queue.ts";
import { divideRows } from "./rows.ts";
import { type Spine, type SpineRow, runSpine } from "./spine.ts";
import { aisle, bend, beltColumns, beltWidth, frontGap, machineGap, machinesAbreast, queuePitch, yardWidth } from "./measures.ts";

/** What the layout needs to know of a kind of machine. */
export type SizeOf = (kind: StationView["kind"]) => { readonly size: Triple; readonly work: Triple };

/** A rectangle on the floor: its middle and its sides, metres. */
export interface Footprint {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
}

export interface MachinePlace extends Footprint {
  readonly station: number;
  /** Where its part lies: distance along the spine, metres towards the aisle, height. */
  readonly work: Spot;
}

export interface StationPlace extends Footprint {
  readonly row: number;
  /** The tallest thing in it, for a label above it. */
  readonly height: number;
  /** Distances along the spine at which its queue begins, its machines begin, and it ends. */
  readonly from: number;
  readonly bay: number;
  readonly to: number;
  /** Where parts wait for it, the next to be taken first. */
  readonly queue: readonly Spot[];
  readonly rack: Footprint | null;
}

export interface ReturnLane {
  readonly from: number;
  readonly to: number;
}

/** A line on the floor. The first row is the front one; x to the right, z to the front. */
export interface Layout {
  readonly stations: readonly StationPlace[];
  /** By machine, counted through all stations. */
  readonly machines: readonly MachinePlace[];
  readonly spine: Spine;
  readonly rows: readonly SpineRow[];
  readonly returns: readonly ReturnLane[];
  /** Where pallets and bin stand, at the end of the last row. */
  readonly yard: Footprint;
  readonly floor: Footprint;
}

interface Slice {
  readonly station: StationView;
  readonly size: Triple;
  readonly work: Triple;
  readonly columns: number;
  readonly ranks: number;
  readonly queue: number;
  readonly length: number;
}

/** Places a line in so many rows; without a number, in as many as make a picture of the shape of a screen. */
export function layoutLine(stations: readonly StationView[], sizeOf: SizeOf, wantedRows?: number): Layout {
  const slices = stations.map((station) => sliceOf(station, sizeOf));
  const lengths = slices.map(({ length }, index) => length + (index === slices.length - 1 ? yardWidth : 0));
  const choices = wantedRows === undefined ? [1, 2, 3, 4, 5, 6, 7, 8] : [wantedRows];
  const divided = choices.filter((rows) => rows <= Math.max(1, stations.length)).map((rows) => divideRows(lengths, rows));
  const best = divided.reduce((one, other) => (misfit(slices, lengths, other) < misfit(slices, lengths, one) ? other : one), divided[0] ?? [0]);
  return place(slices, lengths, best);
}

function sliceOf(station: StationView, sizeOf: SizeOf): Slice {
  const { size, work } = sizeOf(station.kind);
  const ranks = Math.ceil(station.machines / machinesAbreast);
  const columns = Math.ceil(station.machines / ranks);
  const waiting = Math.min(beltColumns, Math.ceil((station.buffer ?? beltColumns * 2) / 2));
  const queue = Math.max(0.5, waiting * queuePitch + 0.45, usesRack(station) ? 1.95 : 0);
  return { station, size, work, columns, ranks, queue, length: queue + columns * (size[0] + machineGap) + 0.15 };
}

const depthOf = ({ size, ranks }: Slice): number => ranks * (size[2] > 0 ? size[1] + 0.5 : 0);

/** How far the shape on the floor is from twice as wide as deep. */
function misfit(slices: readonly Slice[], lengths: readonly number[], starts: readonly number[]): number {
  const width = Math.max(...starts.map((start, row) => lengths.slice(start, starts[row + 1]).reduce((sum, length) => sum + length, 0)));
  const depth = starts.reduce((sum, start, row) => sum + rowDepth(slices.slice(start, starts[row + 1])), 0);
  return Math.abs(Math.log(width / depth / 2));
}

function rowDepth(slices: readonly Slice[]): number {
  return Math.max(2.5, ...slices.map(depthOf)) + frontGap + aisle;
}

function place(slices: readonly Slice[], lengths: readonly number[], starts: readonly number[]): Layout {
  const sums = starts.map((start, row) => lengths.slice(start, starts[row + 1]).reduce((sum, length) => sum + length, 0));
  const width = Math.max(...sums, 8);
  const rows: SpineRow[] = [];
  let z = 0;
  starts.forEach((start, row) => {
    const right = (starts.length - 1 - row) % 2 === 0 ? 1 : -1;
    rows.push({ z, from: (-right * width) / 2, to: (right * width) / 2 });
    z -= rowDepth(slices.slice(start, starts[row + 1]));
  });
  const middle = (aisle + z + aisle) / 2;
  const centred = rows.map((row) => ({ ...row, z: row.z - middle }));
  const last = centred.at(-1) ?? { z: 0, from: 0, to: width };
  const run = runSpine(centred.map((row) => (row === last ? { ...row, to: row.to - yardWidth } : row)));
  const stations: StationPlace[] = [];
  const machines: MachinePlace[] = [];
  starts.forEach((start, row) => {
    const mine = slices.slice(start, starts[row + 1]);
    const spare = (width - (sums[row] ?? 0)) / Math.max(1, mine.length);
    let at = 0;
    mine.forEach((slice, index) => {
      const site: Site = { slice, index: start + index, row, from: at, spare, line: centred[row] ?? last, startsAt: run.starts[row] ?? 0 };
      at += slice.length + spare;
      stations.push(stationPlace(site));
      machines.push(...machinePlaces(site));
    });
  });
  return {
    stations, machines, spine: run.spine, rows: centred,
    returns: returnLanes(slices, stations),
    yard: { x: width / 2 - yardWidth / 2 + 0.4, z: last.z - 1.1, width: yardWidth - 0.6, depth: 4.2 },
    floor: { x: 0, z: 0, width: width + 2 * bend + beltWidth + 1.6, depth: aisle - z + 0.4 },
  };
}

interface Site {
  readonly slice: Slice;
  readonly index: number;
  readonly row: number;
  readonly from: number;
  readonly spare: number;
  readonly line: SpineRow;
  readonly startsAt: number;
}

function stationPlace({ slice, row, from, spare, line, startsAt }: Site): StationPlace {
  const direction = Math.sign(line.to - line.from);
  const queueStart = from + spare;
  const bay = queueStart + slice.queue;
  const to = bay + slice.columns * (slice.size[0] + machineGap);
  const depth = depthOf(slice) - 0.5;
  const rack = usesRack(slice.station) ? rackOf(line.from + direction * (bay - 1), line.z) : null;
  return {
    x: line.from + (direction * (bay + to)) / 2,
    z: line.z - frontGap - depth / 2,
    width: to - bay, depth, row, height: slice.size[2],
    from: startsAt + queueStart, bay: startsAt + bay, to: startsAt + to,
    queue: queueSpots(slice.station, { bay: startsAt + bay, rackAt: startsAt + bay - 1, hasRack: rack !== null }),
    rack,
  };
}

function machinePlaces({ slice, index, from, spare, line, startsAt }: Site): MachinePlace[] {
  const direction = Math.sign(line.to - line.from);
  const { size, work, ranks } = slice;
  return Array.from({ length: slice.station.machines }, (_, machine) => {
    const column = Math.floor(machine / ranks);
    const rank = machine % ranks;
    const along = from + spare + slice.queue + (column + 0.5) * (size[0] + machineGap);
    const x = line.from + direction * along;
    const z = line.z - frontGap - size[1] / 2 - rank * (size[1] + 0.5);
    return {
      station: index, x, z, width: size[0], depth: size[1],
      work: { along: startsAt + along + direction * work[0], out: z + work[2] - line.z, height: work[1] },
    };
  });
}

function returnLanes(slices: readonly Slice[], stations: readonly StationPlace[]): ReturnLane[] {
  return slices.flatMap(({ station }, index) => {
    const to = slices.findIndex((other) => other.station.id === station.reworkTo);
    const [here, there] = [stations[index], stations[to]];
    return here === undefined || there === undefined || to > index ? [] : [{ from: here.to - 0.5, to: there.from + 0.4 }];
  });
}

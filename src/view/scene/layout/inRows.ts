import type { Layout, MachinePlace, ReturnLane, StationPlace } from "./layout.ts";
import { type Measures, machineGap } from "./measures.ts";
import { queueSpots, rackOf, usesStore } from "./queue.ts";
import type { Slice } from "./slices.ts";
import { type SpineRow, runSpine } from "./spine.ts";

/** Depth of a row: its machines, the way to them and the aisle in front. */
export function rowDepth(slices: readonly Slice[], { frontGap, aisle }: Measures): number {
  return Math.max(2.5, ...slices.map(({ depth }) => depth)) + frontGap + aisle;
}

/** Places slices in rows to and fro, each beginning with the slice of `starts`; the yard stands at the end of the last. */
export function placeInRows(slices: readonly Slice[], starts: readonly number[], measures: Measures): Layout {
  const { aisle, bend, beltWidth, yardWidth, yardDepth } = measures;
  const sums = starts.map((start, row) => slices.slice(start, starts[row + 1]).reduce((sum, { length }) => sum + length, row === starts.length - 1 ? yardWidth : 0));
  const width = Math.max(...sums, 8);
  const rows: SpineRow[] = [];
  let z = 0;
  starts.forEach((start, row) => {
    const right = (starts.length - 1 - row) % 2 === 0 ? 1 : -1;
    rows.push({ z, from: (-right * width) / 2, to: (right * width) / 2 });
    const isLast = row === starts.length - 1;
    z -= Math.max(rowDepth(slices.slice(start, starts[row + 1]), measures), isLast ? yardDepth * 2 + aisle + 0.9 : 0);
  });
  const middle = (aisle + z + aisle) / 2;
  const centred = rows.map((row) => ({ ...row, z: row.z - middle }));
  const last = centred.at(-1) ?? { z: 0, from: 0, to: width };
  const run = runSpine(centred.map((row) => (row === last ? { ...row, to: row.to - yardWidth } : row)), bend);
  const stations: StationPlace[] = [];
  const machines: MachinePlace[] = [];
  starts.forEach((start, row) => {
    const mine = slices.slice(start, starts[row + 1]);
    const spare = (width - (sums[row] ?? 0)) / Math.max(1, mine.length);
    let at = 0;
    for (const slice of mine) {
      const site: Site = { slice, row, from: at, spare, line: centred[row] ?? last, startsAt: run.starts[row] ?? 0, measures };
      at += slice.length + spare;
      stations.push(stationPlace(site));
      machines.push(...machinePlaces(site));
    }
  });
  return {
    measures, stations, machines, spine: run.spine, rows: centred, track: null,
    returns: returnLanes(slices, stations),
    yard: { x: width / 2 - yardWidth / 2 + 0.4, z: last.z - 1.1, width: yardWidth - 0.6, depth: 4.2 },
    floor: { x: 0, z: 0, width: width + 2 * bend + beltWidth + 1.6, depth: aisle - z + 0.4 },
  };
}

interface Site {
  readonly slice: Slice;
  readonly row: number;
  readonly from: number;
  readonly spare: number;
  readonly line: SpineRow;
  readonly startsAt: number;
  readonly measures: Measures;
}

function stationPlace({ slice, row, from, spare, line, startsAt, measures }: Site): StationPlace {
  const { beltTop, frontGap, ground, laneOffset, queuePitch } = measures;
  const direction = Math.sign(line.to - line.from);
  const queueStart = from + spare;
  const bay = queueStart + slice.queue;
  const to = bay + slice.columns * (slice.size[0] + machineGap);
  const depth = slice.depth - 0.5;
  const toStore = ground.columns > 0 ? slice.queue / 2 : 1;
  const rack = usesStore(slice.station, measures) && ground.columns === 0 ? rackOf(line.from + direction * (bay - toStore), line.z, measures) : null;
  const [x, z] = [line.from + (direction * (bay + to)) / 2, line.z - frontGap - depth / 2];
  return {
    x, z, width: to - bay, depth, row, height: slice.size[2],
    from: startsAt + queueStart, bay: startsAt + bay, to: startsAt + to,
    queue: queueSpots(slice.station, { bay: startsAt + bay, storeAt: startsAt + bay - toStore, measures }),
    done: Array.from({ length: 4 }, (_, place) => ({ along: Math.max(startsAt + bay, startsAt + to - 0.3 - place * queuePitch), out: -laneOffset, height: beltTop })),
    rack, sign: { x, z: z + depth / 2 + frontGap + measures.beltWidth / 2 + 1.01 },
  };
}

function machinePlaces({ slice, from, spare, line, startsAt, measures }: Site): MachinePlace[] {
  const direction = Math.sign(line.to - line.from);
  const { size, work, ranks } = slice;
  return Array.from({ length: slice.station.machines }, (_, machine) => {
    const column = Math.floor(machine / ranks);
    const rank = machine % ranks;
    const along = from + spare + slice.queue + (column + 0.5) * (size[0] + machineGap);
    const x = line.from + direction * along;
    const z = line.z - measures.frontGap - size[1] / 2 - rank * (size[1] + 0.5);
    return {
      station: slice.index, x, z, width: size[0], depth: size[1], turn: 0,
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

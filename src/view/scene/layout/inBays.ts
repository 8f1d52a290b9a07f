import type { Layout, MachinePlace, StationPlace } from "./layout.ts";
import { type Measures, machineGap, rackSize } from "./measures.ts";
import { shelfSpots } from "./queue.ts";
import type { Slice } from "./slices.ts";
import { type SpineRow, runSpine } from "./spine.ts";

/** One side of an aisle: what stands there, and how long and deep that is. */
interface Side {
  readonly slices: Slice[];
  length: number;
  depth: number;
}

interface Bay {
  readonly back: Side;
  readonly front: Side;
}

/** Space for services between the backs of machines of two aisles. */
const service = 0.7;
/** How far the track runs above the tallest machine, and how high at least. */
const clearance = 0.55;
const lowestTrack = 3.3;

const stationLength = ({ columns, size }: Slice): number => rackSize.width + 0.35 + columns * (size[0] + machineGap) + 0.3;

/** Places slices on both sides of so many aisles, one overhead track running through them all; the yard stands at the end of the last. */
export function placeInBays(slices: readonly Slice[], aisles: number, measures: Measures): Layout {
  const bays = fillBays(slices, aisles, measures.yardWidth);
  const width = Math.max(8, ...bays.flatMap(({ back, front }, bay) => [back.length, front.length].map((length) => length + (bay === bays.length - 1 ? measures.yardWidth : 0))));
  const rows: SpineRow[] = [];
  let z = 0;
  bays.forEach(({ front, back }, bay) => {
    z -= front.depth + measures.halfBay;
    const right = (bays.length - 1 - bay) % 2 === 0 ? 1 : -1;
    rows.push({ z, from: (-right * width) / 2, to: (right * width) / 2 });
    z -= measures.halfBay + Math.max(back.depth, bay === bays.length - 1 ? measures.yardDepth : 0) + service;
  });
  const middle = z / 2;
  const centred = rows.map((row) => ({ ...row, z: row.z - middle }));
  const run = runSpine(centred, 0.75);
  const track = Math.max(lowestTrack, ...slices.map(({ size }) => size[2] + clearance));
  const stations: StationPlace[] = [];
  const machines: MachinePlace[] = [];
  bays.forEach(({ back, front }, row) => {
    const line = centred[row] ?? { z: 0, from: 0, to: width };
    for (const [side, facing] of [[back, 1], [front, -1]] as const) {
      const room = width - (row === bays.length - 1 ? measures.yardWidth : 0);
      const spare = (room - side.length) / Math.max(1, side.slices.length);
      let at = 0;
      for (const slice of side.slices) {
        const site: Site = { slice, row, from: at + spare / 2, facing, line, startsAt: run.starts[row] ?? 0, measures };
        at += stationLength(slice) + spare;
        stations[slice.index] = stationPlace(site);
        machines.push(...machinePlaces(site));
      }
    }
  });
  const last = centred.at(-1);
  return {
    measures, stations, machines: machines.toSorted((one, other) => one.station - other.station), spine: run.spine, rows: centred, track, returns: [],
    yard: { x: width / 2 - measures.yardWidth / 2 + 0.4, z: (last?.z ?? 0) + 0.5, width: measures.yardWidth - 0.6, depth: 4.2 },
    floor: { x: 0, z: 0, width: width + 3.2, depth: -z + 1.2 },
  };
}

/** Deals the stations out in their order: aisle by aisle, each to the side that is shorter so far. */
function fillBays(slices: readonly Slice[], aisles: number, yard: number): Bay[] {
  const bays: Bay[] = Array.from({ length: aisles }, () => ({ back: { slices: [], length: 0, depth: 2.2 }, front: { slices: [], length: 0, depth: 2.2 } }));
  const each = (slices.reduce((sum, slice) => sum + stationLength(slice), 0) + yard * 2) / aisles / 2;
  let bay = 0;
  slices.forEach((slice, index) => {
    const { back, front } = bays[bay] ?? { back: { slices: [], length: 0, depth: 0 }, front: { slices: [], length: 0, depth: 0 } };
    const side = back.length <= front.length ? back : front;
    side.slices.push(slice);
    side.length += stationLength(slice);
    side.depth = Math.max(side.depth, slice.depth);
    const isFull = (back.length + front.length) / 2 >= each - 0.5 * stationLength(slice);
    if (bay < aisles - 1 && (isFull || slices.length - index - 1 <= aisles - 1 - bay)) bay += 1;
  });
  return bays.filter(({ back, front }) => back.slices.length + front.slices.length > 0);
}

interface Site {
  readonly slice: Slice;
  readonly row: number;
  readonly from: number;
  /** 1 where machines stand behind the aisle and look to the front, -1 across it. */
  readonly facing: 1 | -1;
  readonly line: SpineRow;
  readonly startsAt: number;
  readonly measures: Measures;
}

function stationPlace({ slice, row, from, facing, line, startsAt, measures }: Site): StationPlace {
  const direction = Math.sign(line.to - line.from);
  const rackAt = from + rackSize.width / 2 + 0.1;
  const bay = from + rackSize.width + 0.35;
  const to = bay + slice.columns * (slice.size[0] + machineGap);
  const depth = slice.depth - 0.5;
  const out = -facing * (measures.halfBay + rackSize.depth / 2 - 0.1);
  const x = line.from + (direction * (bay + to)) / 2;
  return {
    x, z: line.z - facing * (measures.halfBay + depth / 2), width: to - bay, depth, row, height: slice.size[2],
    from: startsAt + from, bay: startsAt + bay, to: startsAt + to,
    queue: shelfSpots({ along: startsAt + rackAt, out, turn: facing === 1 ? -1 : 1 }),
    done: Array.from({ length: 4 }, (_, place) => ({ along: startsAt + rackAt + (place - 1.5) * 0.4, out, height: 0.22 + rackSize.levels * rackSize.levelHeight })),
    rack: { x: line.from + direction * rackAt, z: line.z + out, width: rackSize.width, depth: rackSize.depth },
    sign: { x, z: line.z + facing * -0.35 },
  };
}

function machinePlaces({ slice, from, facing, line, startsAt, measures }: Site): MachinePlace[] {
  const direction = Math.sign(line.to - line.from);
  const { size, work, ranks } = slice;
  return Array.from({ length: slice.station.machines }, (_, machine) => {
    const column = Math.floor(machine / ranks);
    const along = from + rackSize.width + 0.35 + (column + 0.5) * (size[0] + machineGap);
    const z = line.z - facing * (measures.halfBay + size[1] / 2 + (machine % ranks) * (size[1] + 0.5));
    return {
      station: slice.index, x: line.from + direction * along, z, width: size[0], depth: size[1], turn: facing === 1 ? 0 : Math.PI,
      work: { along: startsAt + along + direction * facing * work[0], out: z + facing * work[2] - line.z, height: work[1] },
    };
  });
}

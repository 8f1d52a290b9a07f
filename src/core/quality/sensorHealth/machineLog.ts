import { type Room, fastRoom } from "./room.ts";

/** What was observed of the parts of one machine since its last maintenance: plain data, bounded. */
export interface MachineLog {
  /** When set points were moved, oldest first, and what all of them were from then on. */
  moves: { readonly at: number; readonly setPoints: readonly number[] }[];
  /** When the machine was last maintained; -1 for never. */
  maintainedAt: number;
  /** Parts that it has made since then, as far as readings tell. */
  made: number;
  /** The first parts after that, for reference, and the newest; both in the order in which they were made. */
  reference: LoggedPart[];
  recent: LoggedPart[];
  /** Parts that the two hold; as in a line of a part a minute where left out. */
  readonly room?: Room;
}

export interface LoggedPart {
  readonly part: number;
  /** Simulated seconds. */
  readonly at: number;
  /** How many the machine had made. */
  readonly nth: number;
  /** By sensor: what it showed, and that less what was to be expected; null without a reading. */
  readonly values: (number | null)[];
  readonly residuals: (number | null)[];
  /** By characteristic: what was measured less what was to be expected; null where nothing is measured yet. */
  readonly measured: (number | null)[];
}

const keptMoves = 16;

export function createLog(setPoints: readonly number[], made: number, room: Room): MachineLog {
  return { moves: [{ at: -1, setPoints }], maintainedAt: -1, made, reference: [], recent: [], room };
}

/** Begins anew after a maintenance: set points are the recipe's, tools and sensors are fresh. */
export function restartLog(log: MachineLog, at: number, setPoints: readonly number[]): void {
  log.maintainedAt = at;
  log.made = 0;
  log.reference = [];
  log.recent = [];
  moveSetPoints(log, at, setPoints);
}

export function moveSetPoints(log: MachineLog, at: number, setPoints: readonly number[]): void {
  log.moves.push({ at, setPoints });
  if (log.moves.length > keptMoves) log.moves.shift();
}

/** The set points that a part was made under which the machine finished at a time. */
export function setPointsAt({ moves }: MachineLog, finishedAt: number): readonly number[] {
  return (moves.findLast(({ at }) => at < finishedAt) ?? moves[0])?.setPoints ?? [];
}

/** The entry of a part, made where there is none; null for one that was made before the log begins or fell out of it. */
export function partOf(log: MachineLog, { part, at }: { readonly part: number; readonly at: number }, { sensors, characteristics }: { readonly sensors: number; readonly characteristics: number }): LoggedPart | null {
  const known = log.recent.findLast((one) => one.part === part) ?? log.reference.find((one) => one.part === part);
  if (known !== undefined) return known;
  const oldest = log.recent[0]?.at ?? log.reference.at(-1)?.at ?? log.maintainedAt;
  if (at <= log.maintainedAt || at < oldest) return null;
  const entry: LoggedPart = {
    part, at, nth: log.made, values: Array.from({ length: sensors }, () => null), residuals: Array.from({ length: sensors }, () => null), measured: Array.from({ length: characteristics }, () => null),
  };
  log.made += 1;
  const { reference, newest } = log.room ?? fastRoom;
  if (log.reference.length < reference) log.reference.push(entry);
  else insert(log.recent, entry);
  if (log.recent.length > newest) log.recent.shift();
  return entry;
}

/** The entry of a part that goes by another number now, for it was built into another or came of one: known by when it was made, to the microsecond. */
export function partMadeAt({ recent, reference }: MachineLog, { part, at }: { readonly part: number; readonly at: number }): LoggedPart | null {
  const both = [...recent, ...reference];
  return both.find((one) => one.part === part) ?? both.find((one) => one.at === at) ?? null;
}

/** A part whose reading was lost is known only once it is measured: it stands where it was made. */
function insert(parts: LoggedPart[], entry: LoggedPart): void {
  const behind = parts.findLastIndex(({ at }) => at <= entry.at);
  parts.splice(behind + 1, 0, entry);
}

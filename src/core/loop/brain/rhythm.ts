import type { CompiledLine } from "#line";
import { linePace, partPace } from "#twin";

/** How time is cut where a line is run and watched: in pieces that go with how fast its parts come. */
export interface Rhythm {
  /** The loop looks at the plant and acts this often, in simulated seconds. */
  readonly lookSeconds: number;
  /**
   * How much longer than for a line of a part a minute or faster every span is: that of a forecast, a history, a comparison. 1 for
   * all such lines.
   */
  readonly stretch: number;
  /** Figures of a plant are over the last so many simulated seconds: half an hour, or as long as 30 finished products take. */
  readonly windowSeconds: number;
  /** Simulated seconds per second that it is best watched at where no story says another. */
  readonly speed: number;
  /** The speeds that make sense to choose from, ascending; as fast as it goes is the last. */
  readonly speeds: readonly number[];
}

/** Where nothing else is said, a loop begins its design search after four hours, when the twin has seen a few hundred parts. */
export const standardSearchSeconds = 4 * 3600;

/** Of a line of a part a minute or faster. */
export const standardLookSeconds = 30;
/** What a figure is over, of a line of a part a minute or faster. */
const standardWindowSeconds = 1800;
/** A share of good ones that is of fewer jumps with each. */
const productsPerWindow = 30;
/** Half the time between two parts, where that is longer: the next of these. */
const looks = [standardLookSeconds, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** Simulated seconds per second. */
const speeds = [1, 10, 60, 120, 300, 600, 3600, 14_400, 86_400, 604_800];

/** Parts that leave the line each second of watching: so many at most, at least, and where nothing else is said. */
const partsPerSecond = { least: 1 / 200, usual: 10, most: 600 } as const;

/** Worked out once a line: every part that is finished asks for it. */
const known = new WeakMap<CompiledLine, Rhythm>();

/** From the line's pace alone, so that a run stays a function of its line, its seed and its log. */
export function rhythmOf(line: CompiledLine): Rhythm {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found;
}

function workOut(line: CompiledLine): Rhythm {
  const pace = partPace(line);
  const lookSeconds = looks.find((look) => look >= Math.min((pace / 2) * (1 - 1e-9), 86_400)) ?? standardLookSeconds;
  const fitting = speeds.filter((speed) => speed >= pace * partsPerSecond.least && speed <= Math.max(600, pace * partsPerSecond.most));
  return {
    lookSeconds,
    stretch: lookSeconds / standardLookSeconds,
    windowSeconds: Math.max((standardWindowSeconds * lookSeconds) / standardLookSeconds, Math.ceil((productsPerWindow * linePace(line)) / lookSeconds) * lookSeconds),
    speed: fitting.findLast((speed) => speed <= pace * partsPerSecond.usual) ?? fitting[0] ?? 1,
    speeds: [...fitting, Number.POSITIVE_INFINITY],
  };
}

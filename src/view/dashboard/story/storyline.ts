import type { Happening, HappeningKind, LineView, Summary } from "#loop";
import type { Pointed, Turn, TurnKind } from "./turn.ts";

/** Where the story stands. Plain values: `continueStory` makes the next from it. */
export interface Storyline {
  /** The newest happening that was looked at; -1 before the first. */
  readonly seen: number;
  readonly queue: readonly Turn[];
  readonly shown: { readonly turn: Turn; readonly since: number } | null;
  /** Simulated time at which a kind of turn was last told of a machine, by `kind/station/machine`. */
  readonly told: Readonly<Record<string, number>>;
  /** Points of yield by which the shadow was behind when that was last told. */
  readonly gapTold: number;
  /** Whether the loop was on when it was last looked at; null before. */
  readonly loop: Summary["loop"] | null;
  readonly isWelcomed: boolean;
}

export const untold: Storyline = { seen: -1, queue: [], shown: null, told: {}, gapTold: 0, loop: null, isWelcomed: false };

/** A caption stands at least so long, and gives way sooner when others wait. Milliseconds of wall clock. */
const stands = { atLeast: 6000, whenOthersWait: 4200 } as const;

/** A caption that nothing follows stays so long. */
const longest = 20_000;

/** The same is told again of the same machine only after so many simulated seconds, in a line of a part a minute or faster. */
const againSeconds = 5400;

/** So far must the shadow fall behind, in points of yield, before it is worth a caption, and so much further before the next. */
const gapSteps = { first: 3, next: 12 } as const;

const turnOf: Readonly<Record<HappeningKind, TurnKind | null>> = {
  fault: "fault", signal: "signal", "run-to-run": "correct", maintenance: "maintain", decision: null, proposed: null, undone: null, "experiment-started": "experiment",
  design: "release", "revision-landed": "landed", realised: "realised", maintained: null, failed: null, repaired: null,
  "twin-lost": null, "twin-found": null, "model-off": null,
};

interface Moment {
  readonly summary: Summary;
  readonly line: LineView;
  /** Whether a shipped story runs, which ends with the word that it is the visitor's turn. */
  readonly isScenario: boolean;
  /** Wall clock, milliseconds. */
  readonly now: number;
}

/** The story a moment later: takes in what happened, and turns to the next caption when it is time. A switched loop is told at once, and what waited is of before. */
export function continueStory(story: Storyline, moment: Moment): Storyline {
  const { loop, timeSeconds } = moment.summary;
  const taken = takeIn(story, moment);
  if (story.loop === null || story.loop === loop) return turnPage(taken, moment.now);
  return skipTurn({ ...taken, queue: [turn(`loop ${timeSeconds}`, { kind: loop === "open" ? "loopOff" : "loopOn", pointed: { at: "figures" } })] }, moment.now);
}

/** Shows the next caption at once, if one waits; else none. */
export function skipTurn(story: Storyline, now: number): Storyline {
  const [next, ...queue] = story.queue;
  return { ...story, queue, shown: next === undefined ? null : { turn: next, since: now } };
}

function takeIn(story: Storyline, { summary, line, isScenario }: Moment): Storyline {
  const queue = [...story.queue];
  const told = { ...story.told };
  let { gapTold } = story;
  if (!story.isWelcomed) queue.push(turn("welcome", { kind: isScenario ? "welcome" : "welcomeLine", pointed: null }));
  const fresh = summary.happenings.filter(({ id, at }) => id > story.seen && at >= summary.comparedSinceSeconds);
  for (const happening of fresh) {
    const kind = kindOf(happening);
    if (kind === null || !isWorthTelling(happening, { kind, told, isScenario, stretch: line.stretch })) continue;
    told[keyOf(kind, happening)] = happening.at;
    queue.push(turn(`${happening.id}`, { kind, pointed: pointedAt(kind, happening, line), happening }));
    if ((kind === "realised" || kind === "realisedEarly" || kind === "keep") && isScenario) queue.push(turn("yours", { kind: "yours", pointed: null }));
  }
  const gap = gapOf(summary);
  if (gap !== null && summary.loop === "closed" && gap.points >= (gapTold === 0 ? gapSteps.first : gapTold + gapSteps.next)) {
    gapTold = gap.points;
    queue.push(turn(`gap ${summary.timeSeconds}`, { kind: "gap", pointed: { at: "figures" }, yields: gap }));
  }
  return { ...story, queue: inOrder(queue), told, gapTold, loop: summary.loop, isWelcomed: true, seen: fresh.at(-1)?.id ?? story.seen };
}

function turnPage(story: Storyline, now: number): Storyline {
  const { shown, queue } = story;
  const age = shown === null ? Number.POSITIVE_INFINITY : now - shown.since;
  if (queue.length > 0 && age >= (queue.length > 1 ? stands.whenOthersWait : stands.atLeast)) return skipTurn(story, now);
  return queue.length === 0 && shown !== null && age > longest && shown.turn.kind !== "yours" ? { ...story, shown: null } : story;
}

/** A caption about the whole waits behind what just happened to a machine; a long queue drops routine turns. */
function inOrder(queue: readonly Turn[]): readonly Turn[] {
  const kept = queue.length <= 3 ? queue : queue.filter(({ kind }, index) => index === 0 || !(kind === "signal" || kind === "correct" || kind === "gap") || index >= queue.length - 2);
  return kept.toSorted((left, right) => Number(left.kind === "gap") - Number(right.kind === "gap"));
}

function kindOf({ kind, facts }: Happening): TurnKind | null {
  if (kind === "design" && typeof facts["revision"] !== "string") return "keep";
  if (kind === "realised" && !isBeyondDoubt(facts)) return "realisedEarly";
  return turnOf[kind];
}

/** Signals and corrections of a machine are told once in a while; in a story, or once something was broken, only where the fault is, so that routine does not drown it. */
function isWorthTelling(happening: Happening, { kind, told, isScenario, stretch }: { readonly kind: TurnKind; readonly told: Readonly<Record<string, number>>; readonly isScenario: boolean; readonly stretch: number }): boolean {
  if (kind !== "signal" && kind !== "correct" && kind !== "maintain") return true;
  const last = told[keyOf(kind, happening)];
  const again = againSeconds * stretch;
  if (last !== undefined && happening.at - last < again) return false;
  if (kind === "maintain") return true;
  const fault = told[keyOf("fault", happening)];
  const signal = told[keyOf("signal", happening)];
  if (kind === "correct") return signal !== undefined && happening.at - signal < again;
  const hasFaults = isScenario || Object.keys(told).some((key) => key.startsWith("fault/"));
  return hasFaults ? fault !== undefined && happening.at - fault < again : true;
}

/** Whether the interval of a gain leaves 0 out. */
function isBeyondDoubt({ moneyPerHour, halfWidth }: Happening["facts"]): boolean {
  return typeof moneyPerHour === "number" && typeof halfWidth === "number" && Math.abs(moneyPerHour) > halfWidth;
}

function keyOf(kind: TurnKind, { station, machine }: Happening): string {
  return `${kind}/${station ?? ""}/${machine ?? ""}`;
}

function pointedAt(kind: TurnKind, { station, machine }: Happening, line: LineView): Pointed {
  if (kind === "release" || kind === "experiment" || kind === "keep" || kind === "realised" || kind === "realisedEarly") return { at: "design" };
  if (kind === "landed") {
    const last = line.stations.at(-1);
    return last === undefined ? null : { at: "machine", station: last.id, machine: 0 };
  }
  return station === null ? null : { at: "machine", station, machine: machine ?? 0 };
}

function gapOf({ plant, shadow }: Summary): { readonly plant: number; readonly shadow: number; readonly points: number } | null {
  const [ours, theirs] = [shareOf(plant), shareOf(shadow)];
  return ours === null || theirs === null ? null : { plant: ours, shadow: theirs, points: (ours - theirs) * 100 };
}

/** Share of good ones of all that were finished since the comparison began; null before the first. */
function shareOf({ totals: { good, scrapped } }: Summary["plant"]): number | null {
  return good + scrapped === 0 ? null : good / (good + scrapped);
}

function turn(id: string, given: Pick<Turn, "kind" | "pointed"> & Partial<Turn>): Turn {
  return { id, happening: null, yields: null, ...given };
}

import { exp } from "#kernel";
import type { Observation } from "#sensing";
import type { Twin } from "../twin.ts";
import { fileEvent, fileMeasurement, fileReading } from "./file.ts";
import { type Hypothesis, hypothesesOf } from "./hypotheses.ts";
import { standingOf } from "./standing.ts";
import type { Evidence, Suspect } from "./suspect.ts";
import { type Weight, weigh } from "./weigh.ts";

/** Suspects that are named. */
const named = 6;

/** Logarithm of the odds of mere chance, against a tool: charts raise false alarms about as often as anything goes wrong. */
const chance = 1;

/** The signal that is asked about: the machine whose chart raised it, and when, in simulated seconds. */
export interface Raised {
  readonly station: string;
  readonly machine: number;
  readonly at: number;
}

/** Takes an observation in. */
export function witness(twin: Twin, observation: Observation): void {
  const { cases } = twin.state;
  if (observation.type === "measurement") fileMeasurement(twin, cases, observation);
  if (observation.type === "reading") fileReading(twin, cases, observation);
  if (observation.type === "equipment") fileEvent(twin, cases, observation);
}

/**
 * Who may be behind a deviation of a characteristic, the likeliest first. Each suspect is a variable of the line model with
 * the signature that the model gives it: which characteristics and sensors it moves, by how much against one another, and
 * of which parts (those of one machine, of one lot, of all from some time on). Its likelihood is that of the cases under the
 * best size, moment and shape of such a change, against nothing having happened; what was paid for choosing is taken off, and
 * what it is known for beforehand put on. Chance is one of those that share the belief, and is not named.
 * What cannot have raised the signal, if one is given, shares the belief too without being named, or what it does to the same parts would be
 * laid at another's door: whatever began after it, and the charted machine's neighbours, through which the chart's parts did not go. A generalised likelihood ratio test over fault signatures: Basseville & Nikiforov
 * (1993), Detection of Abrupt Changes, chapter 2; Ding, Ceglarek & Shi (2002), Fault diagnosis of multistage manufacturing
 * processes by using state space approach, ASME J. Manuf. Sci. Eng. 124, 313–322.
 */
export function diagnose(twin: Twin, characteristic: string, signal: Raised | null = null): readonly Suspect[] {
  const index = twin.line.characteristics.findIndex(({ id }) => id === characteristic);
  if (index < 0) return [];
  const { cases } = twin.state;
  const standing = standingOf(twin, cases);
  const weighed = hypothesesOf(twin, cases, index).flatMap((hypothesis) => spansOf(hypothesis, signal).flatMap(({ after, until, isNamed }) => {
    const weight = weigh(cases, hypothesis, { asked: { of: "characteristic", index }, from: regimeOf(twin, hypothesis), after, until, standing });
    return weight === null ? [] : [{ hypothesis, weight, isNamed, total: weight.gain + hypothesis.prior }];
  }));
  const most = Math.max(chance, ...weighed.map(({ total }) => total));
  const sum = weighed.reduce((all, { total }) => all + exp(total - most), exp(chance - most));
  return weighed
    .filter(({ isNamed }) => isNamed)
    .toSorted((left, right) => right.total - left.total)
    .slice(0, named)
    .map(({ hypothesis, weight, total }) => suspectOf(twin, hypothesis, { weight, belief: exp(total - most) / sum }));
}

/** When it may have begun, and whether it can have raised the signal if it began then. */
interface Span {
  readonly after: number;
  readonly until: number;
  readonly isNamed: boolean;
}

const ever = Number.POSITIVE_INFINITY;

function spansOf({ station, machine }: Hypothesis, signal: Raised | null): readonly Span[] {
  if (signal === null) return [{ after: -ever, until: ever, isNamed: true }];
  if (station.id === signal.station && machine !== null && machine !== signal.machine) return [{ after: -ever, until: ever, isNamed: false }];
  return [{ after: -ever, until: signal.at, isNamed: true }, { after: signal.at, until: ever, isNamed: false }];
}

/** Since when a machine's values are of one regime: its last maintenance. */
function regimeOf({ state: { record } }: Twin, { station, machine, kind }: Hypothesis): number {
  return machine === null || kind === "gauge" ? 0 : Math.max(0, record.maintained[station.firstMachine + machine] ?? 0);
}

function suspectOf(twin: Twin, { kind, station, machine, what, unit, lot, signature }: Hypothesis, of: { readonly weight: Weight; readonly belief: number }): Suspect {
  const { since, shape, shift, evidence } = of.weight;
  return {
    kind, station: station.id, machine, what, unit, since, shape, belief: of.belief,
    lot: lot?.number ?? null,
    shift: shift * signature.size,
    evidence: evidence.map((one): Evidence => ({ ...one, id: (one.of === "sensor" ? station.sensors : twin.line.characteristics)[Number(one.id)]?.id ?? "" })),
  };
}

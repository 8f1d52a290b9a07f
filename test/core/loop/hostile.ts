import fc from "fast-check";
import type { Observation, Sensing } from "#sensing";

/** What is wrong with what is seen of a plant, and from which look of the loop to which. */
export interface Attack {
  readonly kind: keyof typeof attacks;
  readonly from: number;
  readonly looks: number;
  /** Every how many observations it befalls. */
  readonly every: number;
  readonly size: number;
}

interface At {
  readonly attack: Attack;
  readonly look: number;
  /** Its own memory, by what is observed. */
  readonly kept: Map<string, number>;
  /** What comes at a later look. */
  readonly later: { readonly look: number; readonly observation: Observation }[];
}

/** What becomes of an observation: any number of them. */
type Deed = (observation: Observation, at: At) => readonly Observation[];

const withValue = (observation: Observation, of: (value: number, key: string) => number): readonly Observation[] => {
  if (observation.type === "reading") return [{ ...observation, value: of(observation.value, `${observation.station}/${observation.machine}/${observation.sensor}`) }];
  if (observation.type === "measurement") return [{ ...observation, value: of(observation.value, observation.characteristic) }];
  return [observation];
};

export const attacks = {
  stuck: (observation, { kept }) => withValue(observation, (value, key) => {
    if (!kept.has(key)) kept.set(key, value);
    return kept.get(key) ?? value;
  }),
  wild: (observation, { attack: { size } }) => withValue(observation, (value) => value * size * 1e6 + size * 1e9),
  huge: (observation, { attack: { size } }) => withValue(observation, () => (size < 0 ? -1 : 1) * Number.MAX_VALUE),
  lying: (observation, { attack: { size } }) => withValue(observation, (value) => value + size),
  creeping: (observation, { attack: { size, from }, look }) => withValue(observation, (value) => value + (size * (look - from)) / 20),
  noNumber: (observation, { attack: { size } }) => withValue(observation, () => (size < -3 ? Number.NEGATIVE_INFINITY : size > 3 ? Number.POSITIVE_INFINITY : Number.NaN)),
  missing: (observation) => (observation.type === "equipment" ? [observation] : []),
  duplicated: (observation) => [observation, { ...observation }],
  delayed: (observation, { attack, look, later }) => {
    later.push({ look: look + 1 + Math.floor(Math.abs(attack.size) * 5), observation });
    return [];
  },
  misplaced: (observation, { attack: { size } }) => {
    switch (observation.type) {
      case "reading":
        return [{ ...observation, ...(size > 0 ? { machine: 99 } : size > -3 ? { station: "nowhere" } : { sensor: "none", machine: -1 }) }];
      case "measurement":
        return [{ ...observation, ...(size > 0 ? { machines: observation.machines.map(() => 99) } : size > -3 ? { characteristic: "none" } : { revision: 77, times: observation.times.map(() => -1) }) }];
      case "completion":
        return [{ ...observation, ...(size > 0 ? { revision: 77 } : { part: -5, cycleSeconds: Number.NaN }) }];
      default:
        return [observation];
    }
  },
  early: (observation, { attack: { size } }) => [{ ...observation, at: observation.at + 1000 * size }],
} satisfies Readonly<Record<string, Deed>>;

/** Any attack of these kinds. */
export function attackOf(kinds: readonly Attack["kind"][]): fc.Arbitrary<Attack> {
  return fc.record({ kind: fc.constantFrom(...kinds), from: fc.nat(40), looks: fc.integer({ min: 5, max: 60 }), every: fc.integer({ min: 1, max: 4 }), size: fc.double({ min: -6, max: 6, noNaN: true }) });
}

/** Eyes that see what they should not. What the machines say of themselves (`equipment`) comes as it is, unless that is attacked too. */
export function hostile({ take, waiting }: Sensing, list: readonly Attack[], { equipment = false }: { readonly equipment?: boolean } = {}): Sensing {
  const states = list.map((attack) => ({ attack, kept: new Map<string, number>(), later: new Array<{ look: number; observation: Observation }>(), count: 0 }));
  let look = 0;
  return {
    waiting,
    take: () => {
      let seen = take();
      for (const state of states) {
        const { attack, later } = state;
        const isOn = look >= attack.from && look < attack.from + attack.looks;
        const deed: Deed = attacks[attack.kind];
        const due = later.filter((one) => one.look <= look);
        seen = [
          ...seen.flatMap((observation) => {
            if (!isOn || (observation.type === "equipment" && !equipment)) return [observation];
            state.count += 1;
            return state.count % attack.every === 0 ? deed(observation, { ...state, look }) : [observation];
          }),
          ...due.map(({ observation }) => observation),
        ];
        state.later.splice(0, state.later.length, ...later.filter((one) => one.look > look));
      }
      look += 1;
      return seen;
    },
  };
}

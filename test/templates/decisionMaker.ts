import type { Choice, DecisionMaker } from "../../src/core/optimizer/decisionMaker.ts";

/** By machine of the line: when it was last maintained, or this was ordered, in seconds. */
export interface MyThingState {
  last: number[];
}

/** Seconds between two maintenances. */
const period = 5 * 3600;

/** A decision maker that maintains each machine that can be maintained every five hours. All its memory is its state, which is plain data. */
export const maker: DecisionMaker<MyThingState> = {
  kind: "my-thing",
  name: { en: "My thing", ko: "나의 결정" },
  does: { en: "maintains machines at fixed times", ko: "정해진 간격으로 설비를 정비합니다" },
  alternatives: { "maintain-now": { en: "maintain now", ko: "지금 정비" }, wait: { en: "wait", ko: "기다림" } },
  start: ({ line }) => ({ last: line.stations.flatMap(({ machines }) => Array.from({ length: machines }, () => 0)) }),
  observe: ({ twin, state }, observation) => {
    if (observation.type !== "equipment" || observation.event !== "maintained") return;
    const station = twin.line.stations.find(({ id }) => id === observation.station);
    if (station !== undefined) state.last[station.firstMachine + observation.machine] = observation.at;
  },
  notice: () => {
    // A chart's signal changes nothing here.
  },
  defer: () => {
    // A maintenance of someone else's is seen when it is done.
  },
  decide: ({ twin, state }, now) =>
    twin.line.stations.flatMap((station) => {
      if (station.maintenance === null) return [];
      return Array.from({ length: station.machines }, (_, machine) => machine).flatMap((machine): Choice[] => {
        const since = now - (state.last[station.firstMachine + machine] ?? 0);
        if (since < period) return [];
        state.last[station.firstMachine + machine] = now;
        return [choiceOf({ station: station.id, machine, at: now, hours: since / 3600 })];
      });
    }),
  follow: () => {
    // Nothing is promised, so nothing is watched.
  },
};

function choiceOf({ station, machine, at, hours }: { readonly station: string; readonly machine: number; readonly at: number; readonly hours: number }): Choice {
  const none = { mean: 0, halfWidth: 0 };
  return {
    kind: "my-thing", at, station, machine, about: "timeAtWork", unit: "h", seen: { mean: hours, halfWidth: 0, observations: 0 },
    considered: [{ id: "wait", expected: none, command: null }, { id: "maintain-now", expected: none, command: { type: "maintain", station, machine } }],
    chosen: "maintain-now", expected: none, gain: null, came: null, change: null,
  };
}

import type { StationView } from "#loop";
import type { Moment } from "../layer.ts";
import type { Layout } from "../layout/layoutLine.ts";
import type { Attention } from "../machines/states.ts";
import type { SignStyle } from "./atlas.ts";
import type { Sign, Signs } from "./signs.ts";
import type { Traces } from "./traces.ts";

const badges: Readonly<Record<number, SignStyle>> = { 3: "down", 4: "setup", 5: "maintenance" };

/** Says what is to be read in the scene: the arcs' labels, a badge over each machine that does not run, the stations' names. */
export function createStationSigns({ layout, stations, signs, traces, attention }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly signs: Signs; readonly traces: Traces; readonly attention: { current: Attention };
}): { update(moment: Moment): void; setLanguage(language: "en" | "ko"): void } {
  let language: "en" | "ko" = "en";
  let last = "";
  return {
    setLanguage(next) {
      language = next;
      last = "";
    },
    update({ frame, now }) {
      const state = frame?.plant.machines.state;
      const arcs = traces.signs(now);
      let key = arcs.map(({ text, opacity }) => `${text}${opacity.toFixed(1)}`).join("|");
      layout.machines.forEach((place, machine) => { key += badgeOf(place.station, machine, state?.[machine] ?? 0) ?? "-"; });
      if (key === last) return;
      last = key;
      const over = layout.machines.flatMap((place, machine): Sign[] => {
        const style = badgeOf(place.station, machine, state?.[machine] ?? 0);
        return style === null ? [] : [{ x: place.x, y: (layout.stations[place.station]?.height ?? 2) + 0.25, z: place.z, style, text: "", opacity: 1 }];
      });
      const names = layout.stations.map((place, index): Sign => ({
        x: place.x, y: 0.02, z: place.z + place.depth / 2 + 2.0, style: "station", text: stations[index]?.name[language] ?? "", opacity: 1,
      }));
      signs.show([...names, ...over, ...arcs]);
    },
  };

  function badgeOf(station: number, machine: number, state: number): SignStyle | null {
    const view = stations[station];
    const badge = badges[state];
    if (badge !== undefined || view === undefined) return badge ?? null;
    return attention.current(view.id, machine - view.firstMachine) ? "attention" : null;
  }
}

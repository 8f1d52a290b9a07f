import type { StationView } from "#loop";
import type { Moment } from "../layer.ts";
import { stackingOf } from "../hall/stacking.ts";
import type { Layout } from "../layout/layout.ts";
import type { Attention } from "../machines/states.ts";
import type { SignStyle } from "./atlas.ts";
import type { Sign, Signs } from "./signs.ts";
import type { Traces } from "./traces.ts";

const badges: Readonly<Record<number, SignStyle>> = { 3: "down", 4: "setup", 5: "maintenance" };

/** The words of the scene that the line model does not give. */
export interface SceneWords {
  readonly language: "en" | "ko";
  readonly plant: string;
  readonly shadow: string;
  /** Stands beside the name of the station that holds the line up. */
  readonly bottleneck: string;
}

/** What waits and has no place in the hall, to two figures, so that the sign doesn't change all the time. */
function moreText(more: number): string {
  if (more <= 0) return "";
  const step = 10 ** Math.max(0, Math.floor(Math.log10(more)) - 1);
  return ` · +${Math.floor(more / step) * step}`;
}

/** Says what is to be read in the scene: the arcs' labels, a badge over each machine that does not run, the names of stations and piles. */
export function createStationSigns({ layout, stations, signs, traces, attention }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly signs: Signs; readonly traces: Traces; readonly attention: { current: Attention };
}): { update(moment: Moment): void; setWords(words: SceneWords): void; readonly mark: (station: number) => void } {
  let words: SceneWords = { language: "en", plant: "", shadow: "", bottleneck: "" };
  let bottleneck = -1;
  let last = "";
  const { plantZ, shadowZ } = stackingOf(layout.measures);
  return {
    setWords(next) {
      words = next;
      last = "";
    },
    mark(station) {
      bottleneck = station;
      last = "";
    },
    update({ frame, now }) {
      const state = frame?.plant.machines.state;
      const arcs = traces.signs(now);
      const more = layout.stations.map(({ queue }, station) => moreText((frame?.plant.queues[station] ?? 0) - queue.length));
      let key = more.join("|") + arcs.map(({ text, opacity }) => `${text}${opacity.toFixed(1)}`).join("|");
      layout.machines.forEach((place, machine) => { key += badgeOf(place.station, machine, state?.[machine] ?? 0) ?? "-"; });
      if (key === last) return;
      last = key;
      const over = layout.machines.flatMap((place, machine): Sign[] => {
        const style = badgeOf(place.station, machine, state?.[machine] ?? 0);
        return style === null ? [] : [{ x: place.x, y: (layout.stations[place.station]?.height ?? 2) + 0.25, z: place.z, style, text: "", opacity: 1 }];
      });
      const names = layout.stations.map((place, index): Sign => ({
        x: place.sign.x, y: 0.02, z: place.sign.z, style: "station", text: nameOf(index, more[index] ?? ""), opacity: 1,
      }));
      const piles = [{ z: layout.yard.z + plantZ, text: words.plant }, { z: layout.yard.z + shadowZ, text: words.shadow }].map(({ z, text }): Sign => ({ x: layout.yard.x, y: 1.7, z, style: "station", text, opacity: 1 }));
      // Where two names have no room, the later one stays.
      const held = names.flatMap((name, index) => (index === bottleneck ? [name] : []));
      signs.show([...names.filter((_, index) => index !== bottleneck), ...piles, ...held, ...over, ...arcs]);
    },
  };

  function nameOf(station: number, more: string): string {
    return `${stations[station]?.name[words.language] ?? ""}${station === bottleneck ? ` · ${words.bottleneck}` : ""}${more}`;
  }

  function badgeOf(station: number, machine: number, state: number): SignStyle | null {
    const view = stations[station];
    const badge = badges[state];
    if (badge !== undefined || view === undefined) return badge ?? null;
    return attention.current(view.id, machine - view.firstMachine) ? "attention" : null;
  }
}

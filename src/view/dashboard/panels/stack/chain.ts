import type { LineView, MachineSummary, Summary } from "#loop";
import { stateOf } from "../../marks/states.ts";
import { type Words, settingDecimals } from "../../words/words.ts";
import type { PanelId } from "../panel.ts";

/** A link of the chain, from the product's design to the data that its making gives, and back. */
export interface Link {
  readonly id: "design" | "hardware" | "product" | "ai" | "data";
  /** The panel with more of it. */
  readonly panel: PanelId;
  /** What stands large, and what under it. */
  readonly figure: string;
  readonly says: string;
}

/** What goes from one link to the next, and how much of it goes now. */
export interface Flow {
  readonly from: Link["id"];
  readonly what: string;
  readonly rate: string;
  /** Whether anything went in the last hour: what stands still is drawn pale. */
  readonly isMoving: boolean;
}

/** The five links, with the run's present figures. */
export function links({ line, summary }: Shown, words: Words): readonly Link[] {
  return [designLink({ line, summary }, words), hardwareLink(summary, words), productLink({ line, summary }, words), aiLink({ line, summary }, words), dataLink({ line, summary }, words)];
}

/** What flows from each link to the one below it, and from the last up to the first. */
export function flows({ summary: { traffic, loop } }: Shown, words: Words): readonly Flow[] {
  const { counts, windowSeconds } = traffic;
  const hours = Math.max(1 / 60, windowSeconds / 3600);
  const flow = (from: Link["id"], count: number): Flow => ({
    from,
    what: words.t(`stack.flow.${from}`),
    rate: words.t("stack.perHour", { count: rate(count / hours, words) }),
    isMoving: count > 0,
  });
  return [
    flow("design", loop === "closed" ? counts.order : 0),
    flow("hardware", counts.completion),
    flow("product", counts.measurement + counts.map + counts.reading),
    flow("ai", counts.signal + counts.decision),
    flow("data", counts.forecast),
  ];
}

/** So many an hour, as finely as it is slow. */
function rate(perHour: number, words: Words): string {
  return words.number(perHour, perHour < 1 ? 2 : perHour < 10 ? 1 : 0);
}

interface Shown {
  readonly line: LineView;
  readonly summary: Summary;
}

function designLink({ line, summary }: Shown, words: Words): Link {
  const { revision, design } = summary.design;
  const values = line.design.flatMap(({ id, name, unit, range }) => {
    const value = design[id];
    return value === undefined ? [] : [`${words.name(name)} ${words.quantity(value, unit, settingDecimals(range))}`];
  });
  return { id: "design", panel: "design", figure: words.t("stack.revision", { revision }), says: values.length === 0 ? words.t("stack.noDesign") : values.join(" · ") };
}

function hardwareLink({ stations }: Summary, words: Words): Link {
  const machines = stations.flatMap((station): readonly MachineSummary[] => station.machines);
  const working = machines.filter(({ state }) => stateOf(state) === "processing").length;
  const down = machines.filter(({ state }) => stateOf(state) === "down").length;
  return {
    id: "hardware", panel: "overview",
    figure: words.t("stack.machines", { working, count: machines.length }),
    says: down === 0 ? words.t("stack.noneDown") : words.t("stack.down", { count: down }),
  };
}

function productLink({ line, summary: { plant } }: Shown, words: Words): Link {
  return {
    id: "product", panel: "part",
    figure: words.t("stack.goodPerHour", { count: rate(plant.goodPerHour, words) }),
    says: plant.yield === null ? words.t("stack.noPart") : words.t("stack.worth", { yield: words.percent(plant.yield), money: words.money(plant.moneyPerHour, line.currency) }),
  };
}

function aiLink({ line, summary }: Shown, words: Words): Link {
  const models = (summary.desk === null ? 0 : line.maps.length > 0 ? 1 : 0) + line.characteristics.length;
  return {
    id: "ai", panel: "decisions",
    figure: words.t("stack.makers", { count: line.makers.length }),
    says: summary.loop === "open" ? words.t("stack.open") : words.t("stack.decided", { decisions: words.number(summary.decisionCount, 0), models }),
  };
}

function dataLink({ line, summary: { traffic } }: Shown, words: Words): Link {
  const { counts, windowSeconds, coverage, oldestSeconds, oldestStation } = traffic;
  const seen = counts.reading + counts.measurement + counts.map + counts.completion + counts.equipment;
  const station = line.stations.find(({ id }) => id === oldestStation);
  const perSecond = seen / Math.max(1, windowSeconds);
  const covered = coverage === null ? [] : [words.t("stack.coverage", { share: words.percent(coverage, 0) })];
  const age = oldestSeconds === null || station === undefined ? [] : [words.t("stack.age", { age: words.span(oldestSeconds), station: words.name(station.name) })];
  return {
    id: "data", panel: "quality",
    figure: perSecond < 0.1 ? words.t("stack.perHour", { count: rate(perSecond * 3600, words) }) : words.t("stack.perSecond", { count: words.number(perSecond, 2) }),
    says: [...covered, ...age].join(" · "),
  };
}

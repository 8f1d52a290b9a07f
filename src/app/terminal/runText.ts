import type { CompiledLine } from "#line";
import { textbook } from "#lines";
import type { PreciseResult, Quantity, RunResult, StationFractions } from "#loop";
import { durationText, figure, noPart, percent } from "./figures.ts";
import { type FoundWarmup, warmupText } from "./foundWarmup.ts";
import { columns } from "./table.ts";

/** What is printed of a run beside its result. */
export interface Printed {
  readonly found: FoundWarmup;
  readonly untilSeconds: number;
  readonly wallSeconds: number | null;
}

/** The figures of a run for people. */
export function runText(line: CompiledLine, result: RunResult | PreciseResult, { found, untilSeconds }: Printed): string {
  const { throughput, goodOutput, cycleTime, waitingTime, wip, yield: good, moneyPerHour } = result;
  const inHour = (perSecond: number | null): number | null => (perSecond === null ? null : perSecond * 3600);
  const perHour = { mean: inHour(throughput.mean), halfWidth: inHour(throughput.halfWidth), unit: "1/h" };
  const rows: [string, Quantity | undefined][] = [
    ["throughput", perHour], ["good output", goodOutput], ["yield", good], ["money", moneyPerHour], ["cycle time", cycleTime], ["waiting time", waitingTime], ["parts in the line", wip],
  ];
  const figures = rows.flatMap(([name, quantity]) => (quantity === undefined ? [] : [[name, ...cells(quantity)]]));
  return `${line.spec.id}: seed ${result.seed}, ${result.replications} × ${durationText(untilSeconds)}, ${warmupText(found)}, loop ${result.loop}

${columns(figures, "lrrl")}

${releasesText(result)}${stationTable(line, result)}
${peopleText(result)}${answersText(line.spec.id)}${notes(result).map((note) => `\n${note}\n`).join("")}`;
}

/** How the machines of each station spent their time. */
function stationTable(line: CompiledLine, { stations }: RunResult): string {
  const optional = [
    { title: "no operator", of: ({ waitingForOperator }: StationFractions) => waitingForOperator },
    { title: "off shift", of: ({ off }: StationFractions) => off },
  ].filter(({ of }) => Object.values(stations).some((share) => of(share) !== undefined));
  const rows = line.stations.map(({ id, machines }) => {
    const share = stations[id];
    if (share === undefined) return [id, String(machines)];
    const { processing, starved, blocked, down, setup } = share;
    return [id, String(machines), ...[processing, starved, blocked, down, setup, ...optional.map(({ of }) => of(share) ?? 0)].map(percent)];
  });
  const titles = ["station", "machines", "processing", "starved", "blocked", "down", "setup", ...optional.map(({ title }) => title)];
  return columns([titles, ...rows], `l${"r".repeat(titles.length - 1)}`);
}

/** Operators and energy, where the line has them. */
function peopleText({ operators, energy }: RunResult): string {
  const pools = operators === undefined ? [] : Object.entries(operators).map(([id, { number, busy }]) => [id, String(number), percent(busy)]);
  const drawn: [string, Quantity][] = energy === undefined ? [] : [["energy", energy.total], ["energy of a good part", energy.perGoodPart], ...Object.entries(energy.stations)];
  const tables = [
    ...(pools.length === 0 ? [] : [columns([["operators", "number", "at work"], ...pools], "lrr")]),
    ...(drawn.length === 0 ? [] : [columns(drawn.map(([name, quantity]) => [name, ...cells(quantity)]), "lrrl")]),
  ];
  return tables.map((table) => `\n${table}\n`).join("");
}

/** What must be known before the intervals are trusted. */
function notes(result: RunResult | PreciseResult): readonly string[] {
  const { batches } = result;
  const precision = "precision" in result ? result.precision : null;
  const precisionNote = precision === null ? [] : [
    precision.isReached
      ? `Precise to ${percent(precision.share)} in throughput and cycle time after ${result.replications} replications.`
      : `Not precise to ${percent(precision.share)} after ${result.replications} replications: --most allows more, and a longer --until makes each more precise.`,
  ];
  const batchNote = batches === undefined || batches.isIndependent ? [] : [
    `The ${batches.count} batches of ${durationText(batches.seconds)} depend on one another (correlation ${figure(batches.correlation)}): the intervals are too narrow. A longer --until, or --replications, mends it.`,
  ];
  return [...precisionNote, ...batchNote];
}

/** What became of each release, and of the lots that were there at the start. */
function releasesText({ releases }: RunResult): string {
  if (releases === undefined) return "";
  const days = ({ mean, halfWidth }: Quantity): string[] => [mean === null ? "–" : figure(mean / 3600), mean === null ? "" : `± ${figure(halfWidth === null ? null : halfWidth / 3600)}`];
  const rows = Object.entries(releases).map(([id, { throughput, cycleTime, onTime }]) => [
    id, throughput.mean === null ? "–" : figure(throughput.mean * 86_400), ...days(cycleTime), onTime.mean === null ? "–" : percent(onTime.mean),
  ]);
  return `${columns([["release", "lots/d", "cycle h", "", "on time"], ...rows], "lrrlr")}\n\n`;
}

/** What theory says of a textbook line, beside what the run gave. */
function answersText(id: string): string {
  const lesson = Object.hasOwn(textbook, id) ? textbook[id] : undefined;
  if (lesson === undefined) return "";
  const rows = lesson.answers.map(({ of, value, source }) => [typeof of === "object" ? `${of.processing} processing` : of, figure(of === "throughput" ? 3600 * value : value), units[typeof of === "object" ? "processing" : of], source]);
  return `\nThe book says\n${columns(rows, "lrll")}\n`;
}

const units = { throughput: "1/h", cycleTime: "s", waitingTime: "s", wip: "parts", processing: "" } as const;

function cells({ mean, halfWidth, unit }: Quantity): string[] {
  return mean === null ? ["–", "", noPart] : [figure(mean), `± ${figure(halfWidth)}`, unit === "1" ? "" : unit];
}

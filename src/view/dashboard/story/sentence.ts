import type { Happening, LineView, Summary } from "#loop";
import type { Estimate } from "#optimizer";
import { characteristicName, choiceName, kindName, placeName, ruleName, subjectName } from "../words/names.ts";
import { type Words, decimalsOf, sentence, settingDecimals } from "../words/words.ts";
import type { Turn } from "./turn.ts";

export interface Caption {
  /** When it happened; null for what is not one event. */
  readonly clock: string | null;
  readonly head: string;
  readonly body: string;
}

/** Of a line that is so much slower than one of a part a minute, a story goes over days. */
const slow = 10;

/** What the figures of a sentence are looked up in. */
interface Context {
  readonly line: LineView;
  readonly design: Summary["design"];
}

/** What a turn says, in the reader's language, with the run's own figures. */
export function captionOf(turn: Turn, { line, design }: Context, words: Words): Caption {
  const facts = { line: words.name(line.name), ...(turn.yields === null ? {} : yieldFacts(turn.yields, words)), ...(turn.happening === null ? {} : factsOf(turn.happening, { line, design }, words)) };
  const said = hitsSensor(turn, line) ? "sensorFault" : realisedKind(turn, design) ?? turn.kind;
  return {
    clock: turn.happening === null ? null : (line.stretch < slow ? words.clock : words.dayTime)(turn.happening.at),
    head: sentence(words.t(`story.says.${said}.head`, facts)),
    // A revision is told a moment before its design is known.
    body: sentence(words.t(`story.says.${said}.body`, facts).replace(/^\. /u, "")),
  };
}

/** Whether what a revision has brought by now is beyond doubt; null for any other turn, and where nothing is known. */
function realisedKind({ kind, happening }: Turn, design: Context["design"]): Turn["kind"] | null {
  if (kind !== "realised" && kind !== "realisedEarly") return null;
  const realised = design.revisions.find(({ id }) => id === happening?.facts["revision"])?.realised ?? null;
  if (realised === null) return null;
  return realised.halfWidth !== null && Math.abs(realised.mean) > realised.halfWidth ? "realised" : "realisedEarly";
}

/** A sensor that shows wrong leaves the parts as they are. */
function hitsSensor({ happening }: Turn, { faults }: LineView): boolean {
  return happening?.kind === "fault" && faults.some(({ id, hitsSensor: does }) => does && id === happening.facts["fault"]);
}

function yieldFacts({ plant, shadow }: { readonly plant: number; readonly shadow: number }, words: Words): Record<string, string> {
  return { plant: words.percent(plant), shadow: words.percent(shadow) };
}

/** A short text of a happening, for the timeline. */
export function happeningText(happening: Happening, { line, design }: Context, words: Words): string {
  const facts = factsOf(happening, { line, design }, words);
  return words.t(`story.marks.${happening.kind === "design" && facts["revision"] === "" ? "keep" : happening.kind}`, facts);
}

/** A few words on what was seen or decided, for a label that already stands at its place. */
export function traceText(happening: Happening, context: Context, words: Words): string {
  return words.t(`story.traces.${happening.kind}`, factsOf(happening, context, words));
}

function factsOf(happening: Happening, { line, design }: Context, words: Words): Record<string, string> {
  const { station, machine, facts } = happening;
  const place = station === null ? "" : placeName(line, words, { station, machine: machine ?? undefined });
  const number = (name: string): number => Number(facts[name] ?? Number.NaN);
  const text = (name: string): string => String(facts[name] ?? "");
  const estimate = (name: string): Estimate => ({ mean: number(name), halfWidth: typeof facts["halfWidth"] === "number" ? facts["halfWidth"] : null });
  switch (happening.kind) {
    case "fault": {
      const fault = line.faults.find(({ id }) => id === text("fault"));
      return { place, fault: fault === undefined ? text("fault") : words.name(fault.name) };
    }
    case "signal": {
      const decimals = decimalsOf(number("value") - number("center"));
      const quantity = (name: string): string => words.quantity(number(name), text("unit"), Math.min(2, decimals));
      return { place, characteristic: characteristicName(line, words, text("characteristic")), value: quantity("value"), center: quantity("center"), rule: ruleName(words, text("rule")) };
    }
    case "run-to-run": {
      const setPoint = line.stations.find(({ id }) => id === station)?.setPoints.find(({ id }) => id === text("setPoint"));
      const decimals = setPoint === undefined ? 2 : settingDecimals(setPoint.range);
      return {
        place, setPoint: setPoint === undefined ? text("setPoint") : words.name(setPoint.name),
        from: words.number(number("from"), decimals), to: words.quantity(number("to"), text("unit"), decimals),
      };
    }
    case "maintenance":
      return { place, ...wornFacts(happening, line, words) };
    case "decision": case "proposed": case "undone":
      return { place: place === "" ? words.name(line.name) : place, by: kindName(line, words, text("by")), choice: choiceName(line, words, { kind: text("by"), id: text("chosen") }) };
    case "experiment-started":
      return { total: words.number(number("total"), 0) };
    case "design":
      return { revision: text("revision"), design: designText({ line, values: design.revisions.find(({ id }) => id === text("revision"))?.design ?? {} }, words), gain: gainText(line, estimate("predictedMoneyPerHour"), words) };
    case "revision-landed":
      return { revision: text("revision") };
    case "realised": {
      // What it has brought by now, as the panels say it: the figure of the moment when it was first known would soon be another.
      const { predicted = null, realised = null } = design.revisions.find(({ id }) => id === text("revision")) ?? {};
      const change = gainText(line, { mean: number("change"), halfWidth: 0 }, words);
      return { revision: text("revision"), realised: gainText(line, realised ?? estimate("moneyPerHour"), words), change, predicted: predicted === null ? words.t("page.figures.none") : gainText(line, predicted, words) };
    }
    case "twin-lost":
    case "twin-found":
    case "model-off":
      return { place, ...twinFacts(happening, line, words) };
    default:
      return { place };
  }
}

/** How far a tool is worn, in its own unit; where it has none, as a share of what is worn out. */
function wornFacts({ station, facts }: Happening, line: LineView, words: Words): Record<string, string> {
  const id = String(facts["tool"] ?? "");
  const unit = line.stations.find((found) => found.id === station)?.tools.find((tool) => tool.id === id)?.unit ?? "";
  const of = (name: string): number => Number(facts[name] ?? Number.NaN);
  const quantity = (name: string): string => (unit === "" || unit === "1" ? words.percent(of(name) / of("limit"), 0) : words.quantity(of(name), unit, 2));
  return { tool: subjectName(line, words, { station: station ?? "", about: id }), wear: quantity("wear"), limit: quantity("limit") };
}

/** What the twin has found out about itself. */
function twinFacts({ facts }: Happening, line: LineView, words: Words): Record<string, string> {
  const number = (name: string): number => Number(facts[name] ?? Number.NaN);
  const safe = facts["safe"] === undefined ? "" : words.t(facts["safe"] === "hold" ? "story.safe.hold" : "story.safe.chart");
  return {
    safe, characteristic: characteristicName(line, words, String(facts["characteristic"] ?? "")), meanSquare: words.number(number("meanSquare"), 1),
    change: words.percent(Math.abs(number("ratio") - 1)), halfWidth: words.percent(number("halfWidth"), 1), way: words.t(number("ratio") > 1 ? "story.slower" : "story.quicker"),
  };
}

function gainText(line: LineView, gain: Estimate, words: Words): string {
  return `${gain.mean > 0 ? "+" : ""}${words.moneyEstimate(gain, line.currency)}`;
}

function designText({ line, values }: { readonly line: LineView; readonly values: Readonly<Record<string, number>> }, words: Words): string {
  return line.design
    .flatMap(({ id, name, unit, range }) => {
      const value = values[id];
      return value === undefined ? [] : [`${words.name(name)} ${words.quantity(value, unit, settingDecimals(range))}`];
    })
    .join(", ");
}

import type { Kpis, LineView, Summary } from "#loop";
import { useWords } from "../words/useWords.tsx";
import type { Words } from "../words/words.ts";
import "./figures.css";

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  /** Whether a caption points here now. */
  readonly isPointed: boolean;
}

/** Plant against its shadow, always to be seen: good parts, good output, money. Each is one sample, and says over how long. */
export function Figures({ line, summary, isPointed }: Props) {
  const words = useWords();
  const { plant, shadow } = summary;
  const output = Math.max(plant.goodPerHour, shadow.goodPerHour);
  return (
    <section className={`figures${isPointed ? " is-pointed" : ""}`} aria-label={words.t("page.figures.label")} title={words.t("page.figures.what")}>
      <Pair name={words.t("page.figures.good")} lead={lead(plant, shadow, ({ yield: share }) => share)} note={pointsText(plant, shadow, words)}>
        {[plant, shadow].map(({ yield: share }) => (share === null ? words.t("page.figures.none") : words.percent(share)))}
      </Pair>
      <Pair name={words.t("page.figures.output")} lead={lead(plant, shadow, ({ goodPerHour }) => goodPerHour)}>
        {[plant, shadow].map(({ goodPerHour }) => words.number(goodPerHour, output < 1 ? 2 : output < 10 ? 1 : 0))}
      </Pair>
      <Pair name={words.t("page.figures.money")} lead={lead(plant, shadow, ({ moneyPerHour }) => moneyPerHour)}>
        {[plant, shadow].map(({ moneyPerHour }) => words.money(moneyPerHour, line.currency))}
      </Pair>
      <div className="figures-rest">
        <span><b>{words.number(plant.wip, 0)}</b> {words.t("page.figures.wip")}</span>
        <span>{words.t("page.figures.window", { span: words.span(plant.windowSeconds) })}</span>
      </div>
      <p className="unseen">{words.t("page.figures.what")}</p>
    </section>
  );
}

interface PairProps {
  readonly name: string;
  readonly lead: "ahead" | "behind" | "level";
  readonly note?: string | null;
  /** The plant's figure and its shadow's. */
  readonly children: readonly string[];
}

const signs = { ahead: "▲", behind: "▼", level: "" } as const;

function Pair({ name, lead: standing, note = null, children: [plant, shadow] }: PairProps) {
  const words = useWords();
  return (
    <div className={`pair is-${standing}`}>
      <span className="pair-name">{name}</span>
      <span className="pair-plant">
        <span className="unseen">{words.t("page.figures.plant")} </span>
        <b>{plant}</b>
        {signs[standing] !== "" && <span className="pair-sign" aria-hidden="true">{signs[standing]}</span>}
        <span className="unseen">{words.t(`page.figures.${standing}`)}</span>
        {note !== null && <span className="pair-note">{note}</span>}
      </span>
      <span className="pair-shadow">{words.t("page.figures.shadow")} {shadow}</span>
    </div>
  );
}

/** Who is ahead, as far as it shows: a difference of less than a thousandth is none. */
function lead(plant: Kpis, shadow: Kpis, of: (kpis: Kpis) => number | null): PairProps["lead"] {
  const [ours, theirs] = [of(plant), of(shadow)];
  if (ours === null || theirs === null || Math.abs(ours - theirs) <= 0.001 * Math.max(Math.abs(ours), Math.abs(theirs))) return "level";
  return ours > theirs ? "ahead" : "behind";
}

function pointsText(plant: Kpis, shadow: Kpis, words: Words): string | null {
  if (plant.yield === null || shadow.yield === null) return null;
  const points = (plant.yield - shadow.yield) * 100;
  if (Math.abs(points) < 0.05) return null;
  return words.t("page.figures.points", { points: `${points > 0 ? "+" : ""}${words.number(points, 1)}` });
}

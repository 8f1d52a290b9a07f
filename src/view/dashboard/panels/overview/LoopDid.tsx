import type { LineView, Summary } from "#loop";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import type { Words } from "../../words/words.ts";

type Props = Pick<PanelProps, "line" | "summary" | "onShowPanel">;

/** What the loop has earned so far in this run, what it did and why, and where to read on. */
export function LoopDid({ line, summary, onShowPanel }: Props) {
  const words = useWords();
  const acts = actsOf(line, summary, words);
  return (
    <>
      {summary.loop === "closed" && <p className="loop-earned">{earned(summary, line.currency, words)}</p>}
      <h3>{words.t("panels.overview.did.title")}</h3>
      {acts.length === 0 && <p className="empty">{words.t("panels.overview.did.nothing")}</p>}
      <ul className="loop-did">
        {acts.map(({ kind, name, why, count }) => (
          <li key={kind}>
            <b>{words.t("panels.overview.did.times", { name, shown: words.number(count, 0) })}</b>
            <span className="below">{why}</span>
          </li>
        ))}
      </ul>
      <p className="loop-links">
        <button type="button" onClick={() => onShowPanel("decisions")}>{words.t("panels.overview.did.reasons")}</button>
        <button type="button" onClick={() => onShowPanel("replications")}>{words.t("panels.overview.did.luck")}</button>
      </p>
    </>
  );
}

interface Act {
  readonly kind: string;
  readonly name: string;
  readonly why: string;
  /** How often it changed something. */
  readonly count: number;
}

/** Who changed something and how often, the busiest first. */
export function actsOf(line: Pick<LineView, "makers">, { optimizer: { scores } }: Pick<Summary, "optimizer">, words: Words): readonly Act[] {
  const design = { kind: "design", name: words.t("panels.decisions.kind.design"), why: words.t("optimizer.designDoes") };
  const makers = [...line.makers.map(({ kind, name, does }) => ({ kind, name: words.name(name), why: words.name(does) })), design];
  return makers.map((maker) => ({ ...maker, count: scores[maker.kind]?.statuses.done ?? 0 })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** What it has earned since plant and shadow are compared, against the shadow. */
function earned({ plant, shadow, comparedSinceSeconds }: Summary, currency: string, words: Words): string {
  const more = plant.totals.money - shadow.totals.money;
  return words.t(`panels.overview.did.${more < 0 ? "lost" : "earned"}`, { money: words.money(Math.abs(more), currency), clock: words.dayTime(comparedSinceSeconds) });
}

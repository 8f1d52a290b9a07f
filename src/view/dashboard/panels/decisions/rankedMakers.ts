import type { LineView, Summary } from "#loop";
import type { ScoreView } from "#optimizer";
import type { Words } from "../../words/words.ts";

/** A decision maker of this line, in the reader's language. */
export interface RankedMaker {
  readonly kind: string;
  readonly name: string;
  readonly does: string;
  /** Why it has nothing to decide on this line; null where it has. */
  readonly idle: string | null;
  /** How many of its decisions changed something. */
  readonly changes: number;
  readonly score: ScoreView | null;
}

/** Who decides on this line: the busiest first, those who had no occasion yet after them, and last those with nothing to decide here. */
export function rankedMakers({ makers, design }: Pick<LineView, "makers" | "design">, { optimizer: { scores } }: Pick<Summary, "optimizer">, words: Words): readonly RankedMaker[] {
  const all = [
    ...makers.map(({ kind, name, does, idle }) => ({ kind, name: words.name(name), does: words.name(does), idle: idle === null ? null : words.name(idle) })),
    { kind: "design", name: words.t("panels.decisions.kind.design"), does: words.t("optimizer.designDoes"), idle: design.length === 0 ? words.t("optimizer.noDesign") : null },
  ].map((maker) => {
    const score = scores[maker.kind] ?? null;
    return { ...maker, score, changes: score?.statuses.done ?? 0 };
  });
  const weighed = ({ score }: RankedMaker): number => Object.values(score?.statuses ?? {}).reduce((sum, count) => sum + count, 0);
  const isIdle = ({ idle, score }: RankedMaker): number => Number(idle !== null && score === null);
  return all.toSorted((a, b) => isIdle(a) - isIdle(b) || b.changes - a.changes || weighed(b) - weighed(a));
}

import { type Scores, type Status, joinScores, scoreView } from "#optimizer";
import type { Figure } from "./figure.ts";
import type { Quantity } from "./replicate.ts";

/** The score card of one kind of decision over all replications, warm-ups included; no figure where there is nothing to tell. */
export interface DecisionFigures {
  /** How many have come to be each: carried out (`done`), left (`kept`), and so on. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  /** Decisions of which it is known what came. */
  readonly came: number;
  /** Share of these that came within the interval that was forecast. */
  readonly within?: Figure;
  /** Mean over the decisions that were carried out, over leaving all as it is. */
  readonly expectedGain?: Quantity;
  readonly realisedGain?: Quantity;
  /** Mean of realised less expected, over the decisions that have both. */
  readonly bias?: Quantity;
  /** Share of the realised gains that differ from the expected by no more than their intervals allow. */
  readonly coverage?: Figure;
}

/** By kind of decision. */
export function decisionFigures(all: readonly Scores[], currency: string): Readonly<Record<string, DecisionFigures>> {
  return Object.fromEntries(
    Object.entries(joinScores(all)).map(([kind, score]) => {
      const { statuses, came, within, expectedGain, realisedGain, bias, coverage } = scoreView(score);
      const money = (figure: Figure): Quantity => ({ ...figure, unit: `${currency}/h` });
      return [
        kind,
        {
          statuses,
          came,
          ...(within === null ? {} : { within }),
          ...(expectedGain === null ? {} : { expectedGain: money(expectedGain) }),
          ...(realisedGain === null ? {} : { realisedGain: money(realisedGain) }),
          ...(bias === null ? {} : { bias: money(bias) }),
          ...(coverage === null ? {} : { coverage }),
        },
      ];
    }),
  );
}

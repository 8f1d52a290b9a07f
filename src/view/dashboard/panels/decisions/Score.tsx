import type { Estimate, ScoreView } from "#optimizer";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  /** Of the decision maker. */
  readonly name: string;
  readonly score: ScoreView;
  readonly currency: string;
}

/** The score card of one kind of decision: forecast against outcome, with 95 % intervals. */
export function Score({ name, score: { came, within, expectedGain, realisedGain, bias, coverage }, currency }: Props) {
  const words = useWords();
  const money = (gain: Estimate | null): string => (gain === null ? "–" : words.t("optimizer.score.perHour", { money: words.moneyEstimate(gain, currency) }));
  const share = (of: Estimate | null): string => (of === null ? "–" : words.shareEstimate(of, 0));
  const rows = [
    ["within", came === 0 ? "–" : words.t("optimizer.score.of", { share: share(within), count: came })],
    ["expectedGain", money(expectedGain)],
    ["realisedGain", money(realisedGain)],
    ["bias", money(bias)],
    ["coverage", share(coverage)],
  ] as const;
  return (
    <details className="score">
      <summary>{words.t("optimizer.score.title")}<span className="unseen"> {name}</span></summary>
      <dl>
        {rows.map(([row, text]) => (
          <div key={row}>
            <dt title={words.t(`optimizer.score.hint.${row}`)}>{words.t(`optimizer.score.${row}`)}</dt>
            <dd className="figure">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{words.t("optimizer.score.about")}</p>
    </details>
  );
}

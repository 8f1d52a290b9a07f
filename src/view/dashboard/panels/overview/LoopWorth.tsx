import type { LineView } from "#loop";
import type { Estimate } from "#optimizer";
import type { Replications } from "#store";
import { rememberView } from "../decisions/shownView.ts";
import type { PanelProps } from "../panel.ts";
import { isLoopQuestion, worthOfEachAsked } from "../replications/presets.ts";
import { useWords } from "../../words/useWords.tsx";
import type { Words } from "../../words/words.ts";
import { earnedText } from "./earnedText.ts";

type Props = Pick<PanelProps, "line" | "summary" | "scenario" | "replications" | "onReplicate" | "onShowPanel">;

/** Sooner than this, in a line of a part a minute or faster, what plant and shadow differ by says little of an hour. */
const leastSeconds = 900;

/** What the loop is worth so far: this run's own lead, which is one sample, and beside it what pairs of other runs say; one click measures it. */
export function LoopWorth({ line, summary, scenario, replications, onReplicate, onShowPanel }: Props) {
  const words = useWords();
  const isMeasured = replications.is === "done" && measuredOf(replications) !== null;
  const measure = (): void => {
    rememberView("worth");
    onShowPanel("decisions");
    if (replications.is === "running" || (replications.is === "done" && replications.answer.is === "each")) return;
    onReplicate(worthOfEachAsked({ stretch: line.stretch, hasStory: scenario !== null, isQuick: true }));
  };
  return (
    <>
      <p className="loop-earned">
        {[earnedText(summary, line.currency, words), perHourText(summary, line, words), beyondLuck(replications, line, words)].join(" ").replaceAll(/ +/gu, " ")}
      </p>
      <p className="loop-links"><button type="button" onClick={measure}>{words.t(`panels.overview.worth.${isMeasured || replications.is === "running" ? "see" : "ask"}`)}</button></p>
    </>
  );
}

function perHourText({ plant, shadow, timeSeconds, comparedSinceSeconds }: Props["summary"], { currency, stretch }: LineView, words: Words): string {
  const seconds = timeSeconds - comparedSinceSeconds;
  if (seconds < leastSeconds * stretch) return words.t("panels.overview.worth.early");
  const lead = plant.totals.money - shadow.totals.money;
  if (Math.abs(lead) < 0.5) return "";
  const money = (lead * 3600) / seconds;
  return words.t("panels.overview.worth.perHour", { money: `${money >= 0.5 ? "+" : ""}${words.money(money, currency)}` });
}

function beyondLuck(replications: Replications, { currency }: LineView, words: Words): string {
  if (replications.is === "running") return words.t("panels.overview.worth.measuring", { share: words.percent(replications.done, 0) });
  const measured = replications.is === "done" ? measuredOf(replications) : null;
  if (measured === null) return words.t("panels.overview.worth.unknown");
  const { asked: { hours }, pairs, gain } = measured;
  return words.t("panels.overview.worth.measured", { gain: `${gain.mean > 0 ? "+" : ""}${words.moneyEstimate(gain, currency)}`, pairs: words.number(pairs, 0), span: words.span(hours * 3600) });
}

/** What the whole loop brought in pairs of other runs; null where something else was compared. */
function measuredOf({ asked, answer }: Extract<Replications, { readonly is: "done" }>): { readonly asked: typeof asked; readonly pairs: number; readonly gain: Estimate } | null {
  const contrast = answer.is === "each" ? answer.result.loop.moneyPerHour : isLoopQuestion(asked.question) ? answer.result.moneyPerHour : null;
  if (contrast === null || contrast.gain.mean === null) return null;
  return { asked, pairs: contrast.pairs, gain: { mean: contrast.gain.mean, halfWidth: contrast.gain.halfWidth } };
}

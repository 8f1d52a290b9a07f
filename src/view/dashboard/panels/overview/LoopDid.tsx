import type { Summary } from "#loop";
import type { Decision, Estimate } from "#optimizer";
import { type RankedMaker, rankedMakers } from "../decisions/rankedMakers.ts";
import { decisionSentence, isAct, seenText } from "../decisions/sentence.ts";
import type { PanelProps } from "../panel.ts";
import { LoopWorth } from "./LoopWorth.tsx";
import { useWords } from "../../words/useWords.tsx";
import { type Words, sentence } from "../../words/words.ts";

type Props = Pick<PanelProps, "line" | "summary" | "scenario" | "replications" | "onReplicate" | "onShowPanel">;

/** What the loop has earned so far in this run, what it did and why, and where to read on. */
export function LoopDid(props: Props) {
  const { line, summary, onShowPanel } = props;
  const words = useWords();
  const acts = rankedMakers(line, summary, words).filter(({ changes }) => changes > 0);
  return (
    <>
      {summary.loop === "closed" && <LoopWorth {...props} />}
      <h3>{words.t("panels.overview.did.title")}</h3>
      {acts.length === 0 && <p className="empty">{words.t("panels.overview.did.nothing")}</p>}
      <ul className="loop-did">
        {acts.map((maker) => (
          <li key={maker.kind}>
            <b>{words.t("panels.overview.did.times", { name: maker.name, count: maker.changes, shown: words.number(maker.changes, 0) })}</b>
            <span className="below">{sentence(maker.does)}. {maker.kind === "design" ? revisionText(summary.design, line.currency, words) : gainText(maker, line.currency, words)}</span>
            <Newest line={line} decision={newestOf(maker, summary.decisions)} />
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

/** The newest change of a kind as an example: what was seen, and what was done about it. */
function Newest({ line, decision }: Pick<Props, "line"> & { readonly decision: Decision | null }) {
  const words = useWords();
  if (decision === null) return null;
  const facts = { clock: words.clock(decision.standing.since), says: decisionSentence(decision, line, words), seen: seenText(decision, line, words) };
  return <span className="below">{words.t(`panels.overview.did.${decision.kind === "design" ? "newestDesign" : "newest"}`, facts)}</span>;
}

/** What one of its changes has brought on average, where that is known; else what it was expected to bring. */
function gainText({ score }: RankedMaker, currency: string, words: Words): string {
  const gain = score?.realisedGain ?? score?.expectedGain ?? null;
  if (score === null || gain === null) return "";
  const isSure = gain.halfWidth !== null && gain.halfWidth < Math.abs(gain.mean);
  const said = score.realisedGain === null ? "promises" : isSure ? "brought" : "unsure";
  return words.t(`panels.overview.did.${said}`, { gain: words.moneyEstimate(gain, currency) });
}

/** What the newest revision was predicted to bring, and what it has brought: each says what it is held against. */
function revisionText({ revisions }: Summary["design"], currency: string, words: Words): string {
  const newest = revisions.findLast(({ predicted }) => predicted !== null);
  if (newest === undefined || newest.predicted === null) return "";
  const gain = (of: Estimate): string => `${of.mean > 0 ? "+" : ""}${words.moneyEstimate(of, currency)}`;
  const facts = { revision: newest.id, predicted: gain(newest.predicted), realised: newest.realised === null ? "" : gain(newest.realised) };
  return words.t(`panels.overview.did.${newest.realised === null ? "predicted" : "realised"}`, facts);
}

function newestOf({ kind }: RankedMaker, decisions: Summary["decisions"]): Decision | null {
  return decisions.find((decision) => decision.kind === kind && decision.standing.status === "done" && isAct(decision)) ?? null;
}

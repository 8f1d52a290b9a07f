import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Compared } from "../replications/Compared.tsx";

/** What each decision maker is worth beyond the luck of one run: the line afresh with it and without it. */
export function Worth({ line, scenario, replications, onReplicate, onForgetReplications }: PanelProps) {
  const words = useWords();
  const { is, asked } = replications;
  const isOfEach = asked.question.is === "each";
  const facts = { pairs: words.number(asked.pairs, 0), span: words.span(asked.hours * 3600) };
  return (
    <>
      <p className="note">{words.t("optimizer.worth.about")}</p>
      {is === "done" && isOfEach && <Compared line={line} done={replications} />}
      {is === "failed" && isOfEach && <p className="problem" role="alert">{words.t("panels.replications.failed", { message: replications.message })}</p>}
      {is === "running" ? (
        <div className="learning">
          <p className="note">{words.t("panels.replications.running", { ...facts, share: words.percent(replications.done, 0) })}</p>
          <progress value={replications.done} max={1} aria-label={words.t("panels.replications.progress")} />
          <p className="order"><button type="button" className="secondary" onClick={onForgetReplications}>{words.t("panels.replications.cancel")}</button></p>
        </div>
      ) : (
        <p className="order">
          <button type="button" className="primary" onClick={() => onReplicate({ question: { is: "each" }, pairs: asked.pairs, hours: asked.hours, withStory: scenario !== null })}>
            {words.t("optimizer.worth.start", facts)}
          </button>
        </p>
      )}
    </>
  );
}

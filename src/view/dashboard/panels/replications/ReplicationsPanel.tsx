import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Compared } from "./Compared.tsx";
import { ExtentForm } from "./ExtentForm.tsx";

/** What a setting is worth beyond the luck of one run: the line afresh with it and without, many times over. */
export function ReplicationsPanel({ line, summary, scenario, replications, onReplicate, onForgetReplications }: PanelProps) {
  const words = useWords();
  const { is, asked } = replications;
  const facts = { pairs: words.number(asked.pairs, 0), span: words.span(asked.hours * 3600) };
  return (
    <>
      {is !== "done" && <h2 className="lead">{words.t("panels.replications.lead")}</h2>}
      {is === "done" && <Compared line={line} done={replications} />}
      {is === "failed" && <p className="problem" role="alert">{words.t("panels.replications.failed", { message: replications.message })}</p>}
      {is === "running" ? (
        <div className="learning">
          <p className="note">{words.t("panels.replications.running", { ...facts, share: words.percent(replications.done, 0) })}</p>
          <progress value={replications.done} max={1} aria-label={words.t("panels.replications.progress")} />
          <p className="order"><button type="button" className="secondary" onClick={onForgetReplications}>{words.t("panels.replications.cancel")}</button></p>
        </div>
      ) : (
        <ExtentForm asked={asked} design={summary.design} stretch={line.stretch} hasStory={scenario !== null} isAgain={is === "done"} onStart={onReplicate} />
      )}
      <p className="note">{words.t("panels.replications.about")}</p>
    </>
  );
}

import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { ExtentForm } from "./ExtentForm.tsx";
import { Gains } from "./Gains.tsx";

/** What the loop is worth beyond the luck of one run: the line afresh with the loop closed and open, many times over. */
export function ReplicationsPanel({ line, replications, onReplicate, onForgetReplications }: PanelProps) {
  const words = useWords();
  const { is, extent } = replications;
  const facts = { pairs: words.number(extent.pairs, 0), span: words.span(extent.hours * 3600) };
  return (
    <>
      {is !== "done" && <h2 className="lead">{words.t("panels.replications.lead")}</h2>}
      {is === "done" && <Gains line={line} result={replications.result} extent={extent} />}
      {is === "failed" && <p className="problem" role="alert">{words.t("panels.replications.failed", { message: replications.message })}</p>}
      {is === "running" ? (
        <div className="learning">
          <p className="note">{words.t("panels.replications.running", { ...facts, share: words.percent(replications.done, 0) })}</p>
          <progress value={replications.done} max={1} aria-label={words.t("panels.replications.progress")} />
          <p className="order"><button type="button" className="secondary" onClick={onForgetReplications}>{words.t("panels.replications.cancel")}</button></p>
        </div>
      ) : (
        <ExtentForm extent={extent} isAgain={is === "done"} onStart={onReplicate} />
      )}
      <p className="note">{words.t("panels.replications.about")}</p>
    </>
  );
}

import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Compared } from "./Compared.tsx";
import { ExtentForm } from "./ExtentForm.tsx";
import { Running } from "./Running.tsx";

/** What a setting is worth beyond the luck of one run: the line afresh with it and without, many times over. */
export function ReplicationsPanel({ line, summary, scenario, replications, onReplicate, onForgetReplications }: PanelProps) {
  const words = useWords();
  const { is, asked } = replications;
  return (
    <>
      {is !== "done" && <h2 className="lead">{words.t("panels.replications.lead")}</h2>}
      {is === "done" && <Compared line={line} done={replications} />}
      {is === "failed" && <p className="problem" role="alert">{words.t("panels.replications.failed", { message: replications.message })}</p>}
      {is === "running" ? (
        <Running running={replications} design={summary.design} onCancel={onForgetReplications} />
      ) : (
        <ExtentForm asked={asked} design={summary.design} stretch={line.stretch} hasStory={scenario !== null} isAgain={is === "done"} onStart={onReplicate} />
      )}
      <p className="note">{words.t("panels.replications.about")}</p>
    </>
  );
}

import { useWords } from "../../../words/useWords.tsx";
import type { DesignViewProps } from "../view.ts";
import { Candidates } from "./Candidates.tsx";
import { Diagnostics } from "./Diagnostics.tsx";
import { PlanPicture } from "./PlanPicture.tsx";
import { StudyForm } from "./StudyForm.tsx";

/** A designed experiment of the visitor's own: its plan, how far it is, and what it found. */
export function StudyView({ line, summary, study, onStudy, onForgetStudy, onCommand }: DesignViewProps) {
  const words = useWords();
  const design = study.is === "done" ? study.result : null;
  return (
    <>
      <h2 className="lead">{words.t(design === null ? "design.study.lead" : `design.study.found.${design.proposal}`)}</h2>
      {study.is === "failed" && <p className="problem" role="alert">{words.t("design.study.failed", { message: study.message })}</p>}
      {study.is === "running" && (
        <div className="learning">
          <p className="note">{words.t("design.study.running", { share: words.percent(study.done, 0) })}</p>
          <progress value={study.done} max={1} aria-label={words.t("design.study.progress")} />
          <p className="order"><button type="button" className="secondary" onClick={onForgetStudy}>{words.t("design.study.cancel")}</button></p>
        </div>
      )}
      {design !== null && (
        <>
          <Candidates line={line} result={design} state={summary.design} onCommand={onCommand} />
          <PlanPicture line={line} result={design} />
          <Diagnostics line={line} result={design} />
        </>
      )}
      {study.is !== "running" && <StudyForm factors={line.design.length} present={line.design.map(({ id, nominal }) => summary.design.design[id] ?? nominal)} isAgain={design !== null} onStart={onStudy} />}
    </>
  );
}

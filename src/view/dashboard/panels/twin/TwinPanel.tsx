import { useWords } from "../../words/useWords.tsx";
import type { PanelProps } from "../panel.ts";
import { AnsweredWhatIf } from "./AnsweredWhatIf.tsx";
import { CalibrationTables } from "./CalibrationTables.tsx";
import { ForetoldChart } from "./ForetoldChart.tsx";
import { InnovationRows } from "./InnovationRows.tsx";
import { WhatIfForm } from "./WhatIfForm.tsx";
import "./twin.css";

/** The twin: how well it knows the plant, what it has learnt of it, what it foretold, and what would come if. */
export function TwinPanel({ line, summary, whatIfs, onAskWhatIf, onForgetWhatIf, onSelectStation }: PanelProps) {
  const words = useWords();
  const { twin, twinView: view } = summary;
  return (
    <>
      <h2 className="lead">{words.t(view?.isLost === true ? "twin.lost" : twin === null ? "twin.young" : "twin.lead")}</h2>
      {view?.isLost === true && <p className="problem" role="status">{words.t("twin.safe")}</p>}
      <h3>{words.t("twin.ask.title")}</h3>
      <WhatIfForm line={line} summary={summary} asked={whatIfs.is === "none" ? null : whatIfs.asked} isBusy={whatIfs.is === "running"} onAsk={onAskWhatIf} />
      {whatIfs.is === "running" && (
        <div className="learning">
          <p className="note">{words.t("twin.ask.running", { share: words.percent(whatIfs.done, 0), count: words.number(whatIfs.asked.replications, 0) })}</p>
          <progress value={whatIfs.done} max={1} aria-label={words.t("twin.ask.progress")} />
          <p className="order"><button type="button" className="secondary" onClick={onForgetWhatIf}>{words.t("twin.ask.cancel")}</button></p>
        </div>
      )}
      {whatIfs.is === "failed" && <p className="problem" role="alert">{words.t("twin.ask.failed", { message: whatIfs.message })}</p>}
      {whatIfs.is === "done" && <AnsweredWhatIf line={line} summary={summary} asked={whatIfs.asked} result={whatIfs.result} />}
      {view !== null && (
        <>
          <h3>{words.t("twin.foretold.title")}</h3>
          <ForetoldChart foretold={view.foretold} />
          <h3>{words.t("twin.match.title")}</h3>
          <InnovationRows line={line} view={view} match={twin} />
          <h3>{words.t("twin.calibration.title")}</h3>
          <CalibrationTables line={line} rows={view.calibration} onSelectStation={onSelectStation} />
        </>
      )}
    </>
  );
}

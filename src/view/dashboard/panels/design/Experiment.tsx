import type { DesignState } from "#loop";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly experiment: DesignState["experiment"];
  /** Design points of the last fitted surface; null when there is none. */
  readonly runs: number | null;
  /** Null while the loop is open: nobody would run it. */
  readonly onStart: (() => void) | null;
}

/** How far the running experiment is, or what the last one came to and how to start another. */
export function Experiment({ experiment, runs, onStart }: Props) {
  const words = useWords();
  if (experiment === null) {
    return (
      <>
        <p className="note">{runs === null ? words.t("panels.design.noExperiment") : words.t("panels.design.lastExperiment", { count: runs })}</p>
        {onStart !== null && <p className="order"><button type="button" className="secondary" onClick={onStart}>{words.t("panels.design.start")}</button></p>}
      </>
    );
  }
  const { done, total } = experiment;
  return (
    <div className="learning">
      <p className="note">{words.t("panels.design.running", { done, total })}</p>
      <progress value={done} max={total} aria-label={words.t("panels.design.progress")} />
    </div>
  );
}

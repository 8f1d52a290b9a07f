import { type ComponentType, useState } from "react";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Aims } from "./Aims.tsx";
import { DecisionLog } from "./DecisionLog.tsx";
import { Makers } from "./Makers.tsx";
import "./optimizer.css";
import { type OptimizerViewId, lastView, rememberView } from "./shownView.ts";
import { Waiting } from "./Waiting.tsx";
import { Worth } from "./Worth.tsx";

const views: Readonly<Record<OptimizerViewId, ComponentType<PanelProps>>> = { log: DecisionLog, makers: Makers, aims: Aims, worth: Worth };

/** The optimizer: what waits for a person first; then its decisions, who makes them, what for, and what they are worth. */
export function OptimizerPanel(props: PanelProps) {
  const words = useWords();
  const [shown, show] = useState(lastView);
  const Shown = views[shown];
  const turnTo = (view: OptimizerViewId): void => {
    rememberView(view);
    show(view);
  };
  return (
    <>
      <Waiting {...props} />
      <div className="chips optimizer-views" role="group" aria-label={words.t("optimizer.views.label")}>
        {(["log", "makers", "aims", "worth"] as const).map((view) => (
          <button key={view} type="button" className="chip" aria-pressed={view === shown} onClick={() => turnTo(view)}>{words.t(`optimizer.views.${view}`)}</button>
        ))}
      </div>
      <Shown {...props} />
    </>
  );
}

import { useState } from "react";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import type { DesignViewId } from "./view.ts";
import { designViewOrder, designViews } from "./views.ts";
import "./design.css";

/** The view that was shown last: who comes back to the panel comes back to it. */
let last: DesignViewId = "now";

/** The product itself: its revisions, and what experiments found of it, one view at a time. */
export function DesignPanel(props: PanelProps) {
  const words = useWords();
  const [shown, show] = useState<DesignViewId>(last);
  const View = designViews[shown];
  const turnTo = (view: DesignViewId): void => {
    last = view;
    show(view);
  };
  if (props.line.design.length === 0) return <p className="empty">{words.t("panels.design.none")}</p>;
  return (
    <>
      <div className="chips design-views" role="group" aria-label={words.t("design.views.label")}>
        {designViewOrder.map((view) => (
          <button key={view} type="button" className="chip" aria-pressed={view === shown} onClick={() => turnTo(view)}>{words.t(`design.views.${view}`)}</button>
        ))}
      </div>
      <View {...props} onShow={turnTo} />
    </>
  );
}

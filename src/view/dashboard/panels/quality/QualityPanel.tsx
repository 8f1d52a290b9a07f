import { useState } from "react";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import type { QualityViewId } from "./view.ts";
import { qualityViewOrder, qualityViews } from "./views.ts";
import "./quality.css";

/** The view that was shown last: who follows a part from it comes back to it. */
let last: QualityViewId = "charts";

/** What is known of quality, one view at a time. */
export function QualityPanel(props: PanelProps) {
  const words = useWords();
  const [shown, show] = useState<QualityViewId>(last);
  const View = qualityViews[shown];
  const turnTo = (view: QualityViewId): void => {
    last = view;
    show(view);
  };
  if (props.line.characteristics.length === 0) return <p className="empty">{words.t("panels.quality.none")}</p>;
  return (
    <>
      <div className="chips quality-views" role="group" aria-label={words.t("quality.views.label")}>
        {qualityViewOrder.map((view) => (
          <button key={view} type="button" className="chip" aria-pressed={view === shown} onClick={() => turnTo(view)}>{words.t(`quality.views.${view}`)}</button>
        ))}
      </div>
      <View {...props} onShow={turnTo} />
    </>
  );
}

import type { LineView, Summary } from "#loop";
import { useWords } from "../words/useWords.tsx";
import { captionOf } from "./sentence.ts";
import "./story.css";
import type { Pointed, Turn } from "./turn.ts";
import { weighedText } from "./weighed.ts";

interface Props {
  readonly turn: Turn | null;
  readonly hasNext: boolean;
  readonly line: LineView;
  readonly summary: Summary;
  readonly onShow: (pointed: Pointed) => void;
  readonly onNext: () => void;
}

/** The caption: what just happened and why it matters. It is told to screen readers too, as it changes. */
export function Captions({ turn, hasNext, line, summary, onShow, onNext }: Props) {
  const words = useWords();
  const caption = turn === null ? null : captionOf(turn, { line, design: summary.design }, words);
  return (
    <div className="captions" role="status" aria-label={words.t("story.label")}>
      {turn !== null && caption !== null && (
        <div className={`caption caption-${turn.kind}`} key={turn.id}>
          <div className="caption-top">
            <p className="caption-head">{caption.head}</p>
            {caption.clock !== null && <time>{caption.clock}</time>}
          </div>
          <p className="caption-body">{[caption.body, weighedText(turn, { line, summary }, words)].join(" ").trim()}</p>
          <p className="caption-does">
            {turn.pointed !== null && turn.pointed.at !== "figures" && <button type="button" onClick={() => onShow(turn.pointed)}>{words.t("story.show")}</button>}
            {hasNext && <button type="button" onClick={onNext}>{words.t("story.next")}</button>}
          </p>
        </div>
      )}
    </div>
  );
}

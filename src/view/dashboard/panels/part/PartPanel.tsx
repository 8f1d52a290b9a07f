import type { PanelProps } from "../panel.ts";
import { partName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { Choose } from "./Choose.tsx";
import { HistoryView } from "./history/HistoryView.tsx";
import { StoryView } from "./StoryView.tsx";

/** The part that the user follows: its whole history where the quality desk keeps it, else its way and measurements. */
export function PartPanel(props: PanelProps) {
  const words = useWords();
  const { line, summary, followed, onFollow, onFollowNewest } = props;
  if (followed === null) return <Choose onFollow={onFollow} onFollowNewest={onFollowNewest} />;
  const history = summary.desk?.history ?? null;
  const story = summary.followed;
  return (
    <>
      <header className="panel-head">
        <h2>{partName(line, words, { product: story?.serial === followed ? story.product : null, serial: followed })}</h2>
        <button type="button" className="plain quiet" onClick={() => onFollow(null)}>{words.t("panels.part.stop")}</button>
      </header>
      {history !== null && history.part === followed
        ? <HistoryView {...props} history={history} />
        : story !== null && story.serial === followed
          ? <StoryView {...props} story={story} />
          : <p className="empty">{words.t("panels.part.waiting")}</p>}
    </>
  );
}

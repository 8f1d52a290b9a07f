import type { PartStory } from "#loop";
import type { PanelProps } from "../panel.ts";
import { placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { Choose } from "./Choose.tsx";
import { Measured } from "./Measured.tsx";
import { Way } from "./Way.tsx";

/** The part that the user follows: its way, its measurements, its end. */
export function PartPanel({ line, summary, followed, onFollow, onFollowNewest, onSelectStation }: PanelProps) {
  const words = useWords();
  const story = summary.followed;
  if (followed === null) return <Choose onFollow={onFollow} onFollowNewest={onFollowNewest} />;
  return (
    <>
      <header className="panel-head">
        <h2>{words.t("panels.part.title", { serial: words.number(followed, 0) })}</h2>
        <button type="button" className="plain quiet" onClick={() => onFollow(null)}>{words.t("panels.part.stop")}</button>
      </header>
      {story === null || story.serial !== followed
        ? <p className="empty">{words.t("panels.part.waiting")}</p>
        : (
          <>
            <p className="quiet">{words.t("panels.part.revision", { revision: story.revision })}</p>
            <Ending story={story} place={whereNow(story)} />
            <h3>{words.t("panels.part.way")}</h3>
            <Way line={line} story={story} now={summary.timeSeconds} onSelectStation={onSelectStation} />
            <h3>{words.t("panels.part.measured")}</h3>
            <Measured line={line} charts={summary.charts} measured={story.measured} />
          </>
        )}
    </>
  );

  function whereNow({ visits }: PartStory): string {
    const last = visits.at(-1);
    if (last === undefined) return words.t("panels.part.notYet");
    return words.t(`panels.part.${last.to === null ? "at" : "after"}`, { place: placeName(line, words, last) });
  }
}

const endSigns = { good: "M2 7l3 3 6-7", scrapped: "M2.5 2.5l8 8M10.5 2.5l-8 8" };

function Ending({ story, place }: { readonly story: PartStory; readonly place: string }) {
  const words = useWords();
  if (story.ended === null) return <p className="says">{place}</p>;
  return (
    <p className={`ending is-${story.ended}`}>
      <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true"><path d={endSigns[story.ended]} /></svg>
      {words.t(`panels.part.ended.${story.ended}`)}
    </p>
  );
}

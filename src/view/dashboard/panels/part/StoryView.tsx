import type { PartStory } from "#loop";
import type { PanelProps } from "../panel.ts";
import { placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { Ending } from "./Ending.tsx";
import { Measured } from "./Measured.tsx";
import { Way } from "./Way.tsx";

/** What the plant's own records say of a part whose history nobody keeps. */
export function StoryView({ story, line, summary, onSelectStation }: PanelProps & { readonly story: PartStory }) {
  const words = useWords();
  const last = story.visits.at(-1);
  const where = last === undefined ? words.t("panels.part.notYet") : words.t(`panels.part.${last.to === null ? "at" : "after"}`, { place: placeName(line, words, last) });
  return (
    <>
      <p className="quiet">{words.t("panels.part.revision", { revision: story.revision })}</p>
      <Ending ended={story.ended}>{story.ended === null ? where : words.t(`panels.part.ended.${story.ended}`)}</Ending>
      <h3>{words.t("panels.part.way")}</h3>
      <Way line={line} story={story} now={summary.timeSeconds} onSelectStation={onSelectStation} />
      <h3>{words.t("panels.part.measured")}</h3>
      <Measured line={line} charts={summary.charts} measured={story.measured} />
    </>
  );
}

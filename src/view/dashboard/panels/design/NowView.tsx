import { characteristicName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { Experiment } from "./Experiment.tsx";
import { fitWord } from "./fit.ts";
import { Revisions } from "./Revisions.tsx";
import { SearchPolicy } from "./SearchPolicy.tsx";
import { SurfaceMap } from "./SurfaceMap.tsx";
import type { DesignViewProps } from "./view.ts";

/** The product itself: its revisions, the running experiment, and what was learned of the design. */
export function NowView({ line, summary, onSearchDesign, onSetPolicy }: DesignViewProps) {
  const words = useWords();
  const { design } = summary;
  return (
    <>
      <h2 className="lead">{words.t("panels.design.lead", { revision: design.revision })}</h2>
      <Revisions line={line} design={design} />
      {design.revisions.length > 1 && <p className="note">{words.t("design.worths", { revision: design.revisions.at(-1)?.id })}</p>}
      {design.lessons.map(({ revision, predicted, seen }) => (
        <p key={revision} className="note">{words.t("design.lesson", { revision, predicted: words.number(predicted.mean, 0), seen: words.number(seen.mean, 0), halfWidth: seen.halfWidth === null ? "–" : words.number(seen.halfWidth, 0), unit: `${line.currency}/h` })}</p>
      ))}
      <h3>{words.t("panels.design.experiment")}</h3>
      <Experiment experiment={design.experiment} runs={design.surface?.points.length ?? null} onStart={summary.loop === "closed" ? onSearchDesign : null} />
      {design.waitsFor.length > 0 && <p className="note" role="status">{words.t("panels.design.waits", { characteristics: design.waitsFor.map((id) => characteristicName(line, words, id)).join(", ") })}</p>}
      <SearchPolicy policy={summary.optimizer.policy} onSetPolicy={onSetPolicy} />
      {design.surface !== null && (
        <>
          <h3>{words.t("panels.design.surface")}</h3>
          <SurfaceMap line={line} surface={design.surface} current={design.design} revision={design.revision} />
          <p className="note">
            {words.t("panels.design.fit", { r2: words.number(design.surface.r2, 2), share: words.percent(Math.max(0, design.surface.r2), 0) })}{" "}
            {words.t(`panels.design.fitWord.${fitWord(design.surface.r2)}`)}
          </p>
        </>
      )}
    </>
  );
}

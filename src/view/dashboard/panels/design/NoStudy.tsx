import type { DesignStudy } from "#store";
import { useWords } from "../../words/useWords.tsx";
import type { DesignViewProps } from "./view.ts";

/** In place of what only a study finds: how far it is, or where one is started. */
export function NoStudy({ study, onShow }: { readonly study: DesignStudy; readonly onShow: DesignViewProps["onShow"] }) {
  const words = useWords();
  if (study.is === "running") {
    return (
      <div className="learning">
        <p className="note">{words.t("design.study.running", { share: words.percent(study.done, 0) })}</p>
        <progress value={study.done} max={1} aria-label={words.t("design.study.progress")} />
      </div>
    );
  }
  return (
    <>
      <p className="empty">{words.t("design.noStudy")}</p>
      <p className="order"><button type="button" className="secondary" onClick={() => onShow("study")}>{words.t("design.toStudy")}</button></p>
    </>
  );
}

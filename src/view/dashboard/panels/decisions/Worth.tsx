import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Compared } from "../replications/Compared.tsx";
import { worthOfEachAsked } from "../replications/presets.ts";
import { Running } from "../replications/Running.tsx";

/** What each decision maker is worth beyond the luck of one run: the line afresh with it and without it; first quickly, then more surely. */
export function Worth({ line, summary, scenario, replications, onReplicate, onForgetReplications }: PanelProps) {
  const words = useWords();
  const { is, asked } = replications;
  const isOfEach = asked.question.is === "each";
  const next = worthOfEachAsked({ stretch: line.stretch, hasStory: scenario !== null, isQuick: !(is === "done" && isOfEach) });
  return (
    <>
      <p className="note">{words.t("optimizer.worth.about")}</p>
      {is === "done" && isOfEach && <Compared line={line} done={replications} />}
      {is === "failed" && isOfEach && <p className="problem" role="alert">{words.t("panels.replications.failed", { message: replications.message })}</p>}
      {is === "running" ? (
        <>
          {!isOfEach && <p className="note">{words.t("optimizer.worth.other")}</p>}
          <Running running={replications} design={summary.design} onCancel={onForgetReplications} />
        </>
      ) : (
        <p className="order">
          <button type="button" className="primary" onClick={() => onReplicate(next)}>
            {words.t("optimizer.worth.start", { pairs: words.number(next.pairs, 0), span: words.span(next.hours * 3600) })}
          </button>
        </p>
      )}
    </>
  );
}

import { useWords } from "../../words/useWords.tsx";
import type { PanelProps } from "../panel.ts";
import { type Flow, flows, links } from "./chain.ts";
import "./stack.css";

/** The chain that the plant is part of, live: design, hardware, product, AI, data, and back to design. */
export function StackPanel({ line, summary, onShowPanel }: PanelProps) {
  const words = useWords();
  const going = flows({ line, summary }, words);
  const back = going.at(-1);
  return (
    <>
      <h2 className="lead">{words.t("stack.lead")}</h2>
      <div className="stack">
        <ol>
          {links({ line, summary }, words).map(({ id, panel, figure, says }, nth) => (
            <li key={id}>
              <button type="button" className="stack-link" onClick={() => onShowPanel(panel)}>
                <span className="stack-name">{words.t(`stack.link.${id}`)}</span>
                <b className="stack-figure">{figure}</b>
                <span className="stack-says">{says}</span>
              </button>
              {nth < going.length - 1 && <Arrow flow={going[nth]} />}
            </li>
          ))}
        </ol>
        {back !== undefined && (
          <p className={`stack-back${back.isMoving ? " is-moving" : ""}`}>
            <i aria-hidden="true" />
            <span>{back.what}: <b>{back.rate}</b></span>
          </p>
        )}
      </div>
      <p className="note">{words.t("stack.window", { span: words.span(summary.traffic.windowSeconds) })}</p>
    </>
  );
}

function Arrow({ flow }: { readonly flow: Flow | undefined }) {
  if (flow === undefined) return null;
  return (
    <p className={`stack-flow${flow.isMoving ? " is-moving" : ""}`}>
      <svg viewBox="0 0 12 24" width="12" height="24" aria-hidden="true"><path d="M6 0v21M2 17l4 5 4-5" /></svg>
      <span>{flow.what}: <b>{flow.rate}</b></span>
    </p>
  );
}

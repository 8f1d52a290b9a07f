import type { DesignState } from "#loop";
import type { Replications } from "#store";
import { useWords } from "../../words/useWords.tsx";
import { presetOf } from "./presets.ts";

interface Props {
  readonly running: Extract<Replications, { readonly is: "running" }>;
  readonly design: DesignState;
  readonly onCancel: () => void;
}

/** The comparison that is under way: which one it is, how far it is, and a way to end it. */
export function Running({ running: { asked, done }, design, onCancel }: Props) {
  const words = useWords();
  const what = words.t(`panels.replications.preset.${presetOf(asked.question, design)}`, { revision: design.revision });
  const facts = { pairs: words.number(asked.pairs, 0), span: words.span(asked.hours * 3600), share: words.percent(done, 0) };
  return (
    <div className="learning">
      <h3>{words.t("panels.replications.comparing", { what })}</h3>
      <p className="note">{words.t("panels.replications.running", facts)}</p>
      <progress value={done} max={1} aria-label={words.t("panels.replications.progress")} />
      <p className="order"><button type="button" className="secondary" onClick={onCancel}>{words.t("panels.replications.cancel")}</button></p>
    </div>
  );
}

import { useId, useState } from "react";
import type { DesignState } from "#loop";
import type { Question } from "#store";
import { useWords } from "../../words/useWords.tsx";
import { type PresetId, presetOf, presetQuestion } from "./presets.ts";

const presets: readonly PresetId[] = ["loop", "each", "revision", "own"];

interface Props {
  readonly question: Question;
  readonly design: DesignState;
  readonly onAsk: (question: Question) => void;
}

/** What is compared: one of the common questions, or two settings in the terminal's words. */
export function QuestionForm({ question, design, onAsk }: Props) {
  const { t } = useWords();
  const [chosen, choose] = useState(presetOf(question, design));
  return (
    <>
      <h3>{t("panels.replications.question")}</h3>
      <div className="chips" role="group" aria-label={t("panels.replications.question")}>
        {presets.map((preset) => {
          const asks = presetQuestion(preset, design);
          if (asks === null) return null;
          return <button key={preset} type="button" className="chip" aria-pressed={preset === chosen} onClick={() => {
            choose(preset);
            onAsk(asks);
          }}>{t(`panels.replications.preset.${preset}`, { revision: design.revision })}</button>;
        })}
      </div>
      {question.is === "settings" && chosen === "own" && (
        <div className="setting-texts">
          <SettingField name="A" text={question.a} onType={(a) => onAsk({ ...question, a })} />
          <SettingField name="B" text={question.b} onType={(b) => onAsk({ ...question, b })} />
          <p className="note">{t("panels.replications.written")} <code>loop=open</code>, <code>off=maintenance+design</code>, <code>stations[0].machines=2</code>{designExample(design)}</p>
        </div>
      )}
    </>
  );
}

function designExample({ revisions }: DesignState): string {
  const [name, value] = Object.entries(revisions[0]?.design ?? {})[0] ?? [];
  return name === undefined ? "" : `, design.${name}=${value}`;
}

function SettingField({ name, text, onType }: { readonly name: string; readonly text: string; readonly onType: (text: string) => void }) {
  const id = useId();
  const { t } = useWords();
  return (
    <p className="setting-form">
      <label htmlFor={id}>{t("panels.replications.setting", { name })}</label>
      <input id={id} className="setting-text" autoComplete="off" spellCheck={false} value={text} onChange={(event) => onType(event.target.value)} />
    </p>
  );
}

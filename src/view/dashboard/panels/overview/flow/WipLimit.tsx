import { type SubmitEvent, useId, useState } from "react";
import type { Command } from "#line";
import { useWords } from "../../../words/useWords.tsx";
import { readLimit } from "./readLimit.ts";

interface Props {
  readonly limit: number | null;
  readonly wip: number;
  readonly onCommand: (command: Command) => void;
}

/** How many parts the line may hold: to read, to set and to lift. */
export function WipLimit({ limit, wip, onCommand }: Props) {
  const words = useWords();
  const id = useId();
  const [text, type] = useState("");
  const [isTried, tried] = useState(false);
  const wanted = readLimit(text);
  const isWrong = isTried && wanted === null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    tried(true);
    if (wanted === null) return;
    onCommand({ type: "wip-limit", limit: wanted });
    type("");
    tried(false);
  };
  return (
    <form className="setting-form" onSubmit={submit} noValidate>
      <label htmlFor={id}>{limit === null ? words.t("flow.unlimited", { count: wip }) : words.t("flow.limited", { count: wip, limit: words.number(limit, 0) })}</label>
      <input id={id} inputMode="numeric" autoComplete="off" size={4} value={text} onChange={(event) => type(event.target.value)} aria-invalid={isWrong} aria-describedby={`${id}-says`} />
      <button type="submit" className="primary">{words.t("flow.limit")}</button>
      {limit !== null && <button type="button" className="plain quiet" onClick={() => onCommand({ type: "wip-limit", limit: null })}>{words.t("flow.lift")}</button>}
      <p id={`${id}-says`} className={isWrong ? "problem" : "note"} role={isWrong ? "alert" : undefined}>{words.t(isWrong ? "flow.wrong" : "flow.hint")}</p>
    </form>
  );
}

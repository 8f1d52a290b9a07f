import { type SubmitEvent, useId, useState } from "react";
import type { Asked, LineView, Summary } from "#loop";
import { placeName } from "../../words/names.ts";
import { settingDecimals } from "../../words/words.ts";
import { Chips } from "../../marks/Chips.tsx";
import { useWords } from "../../words/useWords.tsx";
import { readEntry } from "../station/entry.ts";
import { type Change, changesOf, commandsOf, presentValue, recall } from "./change.ts";

/** Hours, in a line of a part a minute or faster. */
const horizons: readonly number[] = [1, 2, 4, 8];
const counts: readonly number[] = [32, 64, 128];

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  /** What was asked last; the form goes on from there. Null before anything was. */
  readonly asked: Asked | null;
  /** Whether that is being answered: nothing else can be asked meanwhile. */
  readonly isBusy: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** What would be done, how far is looked ahead, and in how many futures. */
export function WhatIfForm({ line, summary, asked, isBusy, onAsk }: Props) {
  const words = useWords();
  const id = useId();
  const changes = changesOf(line, words);
  const [before] = useState(() => (asked === null ? null : recall({ line, summary }, changes, asked.commands)));
  const [chosen, choose] = useState(before?.chosen ?? 0);
  const [machine, chooseMachine] = useState(before?.machine ?? -1);
  const [text, type] = useState<string | null>(before === null || before.value === null ? null : String(before.value));
  const [hours, chooseHours] = useState(asked === null ? 2 * line.stretch : asked.horizonSeconds / 3600);
  const [replications, chooseReplications] = useState(asked?.replications ?? 64);
  const [isTried, tried] = useState(false);
  const change = changes[chosen];
  if (change === undefined) return <p className="empty">{words.t("twin.ask.nothing")}</p>;
  const value = text ?? shownValue(change, presentValue({ line, summary }, change, machine));
  const entry = change.range === null ? { value: 0 } : readEntry(value, change.range);
  const problem = isTried && "problem" in entry ? entry.problem : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    tried(true);
    if ("problem" in entry) return;
    onAsk({ commands: commandsOf({ line, summary }, change, { machine, value: entry.value }), horizonSeconds: hours * 3600, replications });
  };
  const pick = (index: number): void => {
    choose(index);
    chooseMachine(-1);
    type(null);
    tried(false);
  };
  return (
    <form className="what-if" onSubmit={submit} noValidate>
      <label>
        <span>{words.t("twin.ask.change")}</span>
        <select value={chosen} onChange={({ target }) => pick(Number(target.value))}>
          {changes.map(({ name }, index) => <option key={name} value={index}>{name}</option>)}
        </select>
      </label>
      {change.machines > 1 && (
        <label>
          <span>{words.t("twin.ask.machine")}</span>
          <select value={machine} onChange={({ target }) => { chooseMachine(Number(target.value)); type(null); }}>
            <option value={-1}>{words.t("twin.ask.all", { count: change.machines })}</option>
            {Array.from({ length: change.machines }, (_, own) => <option key={own} value={own}>{placeName(line, words, { station: change.station, machine: own })}</option>)}
          </select>
        </label>
      )}
      {change.range !== null && (
        <label htmlFor={id}>
          <span>{words.t("twin.ask.value")} <i className="unit">{change.unit === "1" ? "" : change.unit}</i></span>
          <input id={id} inputMode="decimal" autoComplete="off" value={value} onChange={({ target }) => type(target.value)} aria-invalid={problem !== null} aria-describedby={`${id}-says`} />
          <span id={`${id}-says`} className={problem === null ? "note" : "problem"} role={problem === null ? undefined : "alert"}>
            {words.t(`panels.station.entry.${problem ?? "hint"}`, { low: words.number(change.range[0], decimals(change)), high: words.quantity(change.range[1], change.unit, decimals(change)) })}
          </span>
        </label>
      )}
      <Choice name={words.t("twin.ask.horizon")} values={horizons.map((standard) => standard * line.stretch)} chosen={hours} text={(one) => words.span(one * 3600)} onChoose={chooseHours} />
      <Choice name={words.t("twin.ask.futures")} values={counts} chosen={replications} text={(one) => words.number(one, 0)} onChoose={chooseReplications} />
      <p className="order"><button type="submit" className="primary" disabled={isBusy}>{words.t("twin.ask.start")}</button></p>
      <p className="note">{words.t("twin.ask.about")}</p>
    </form>
  );
}

function decimals({ range }: Change): number {
  return range === null || (range[0] % 1 === 0 && range[1] % 1 === 0) ? 0 : settingDecimals(range);
}

function shownValue({ range }: Change, value: number | null): string {
  return range === null || value === null ? "" : value.toFixed(Number.isInteger(value) ? 0 : settingDecimals(range));
}

function Choice(choice: Parameters<typeof Chips>[0]) {
  return (
    <div className="what-if-choice">
      <span>{choice.name}</span>
      <Chips {...choice} />
    </div>
  );
}

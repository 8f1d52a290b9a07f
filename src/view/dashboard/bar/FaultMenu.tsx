import { useState } from "react";
import type { LineView } from "#loop";
import { useActions } from "#store";
import { placeName } from "../words/names.ts";
import { useWords } from "../words/useWords.tsx";
import { sentence } from "../words/words.ts";
import { Menu } from "./Menu.tsx";

type Fault = LineView["faults"][number];

/** The faults that the line declares, to be injected into plant and shadow alike. */
export function FaultMenu({ line }: { readonly line: LineView }) {
  const words = useWords();
  return (
    <Menu label={words.t("page.bar.breakIt")} className="menu-faults">
      {(close) => line.faults.length === 0
        ? <p className="menu-note">{words.t("page.bar.faultNone")}</p>
        : line.faults.map((fault) => <FaultRow key={fault.id} fault={fault} line={line} onDone={close} />)}
    </Menu>
  );
}

function FaultRow({ fault, line, onDone }: { readonly fault: Fault; readonly line: LineView; readonly onDone: () => void }) {
  const words = useWords();
  const { command, selectStation } = useActions();
  const [machine, setMachine] = useState(0);
  const name = words.name(fault.name);
  const inject = (): void => {
    command({ type: "fault", fault: fault.id, machine });
    selectStation(fault.station, machine);
    onDone();
  };
  return (
    <form className="fault-row" onSubmit={(event) => { event.preventDefault(); inject(); }}>
      <span>
        {sentence(name)}
        <span className="quiet">{placeName(line, words, { station: fault.station })}</span>
      </span>
      {fault.machines > 1 && (
        <select value={machine} aria-label={words.t("page.bar.faultMachine", { fault: name })} onChange={({ target }) => setMachine(Number(target.value))}>
          {Array.from({ length: fault.machines }, (_, index) => <option key={index} value={index}>{index + 1}</option>)}
        </select>
      )}
      <button type="submit" className="secondary" aria-label={`${words.t("page.bar.inject")}: ${name}`}>{words.t("page.bar.inject")}</button>
    </form>
  );
}

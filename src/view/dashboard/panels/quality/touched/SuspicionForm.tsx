import { useState } from "react";
import type { LineView } from "#loop";
import type { Suspicion } from "#quality";
import { useWords } from "../../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  /** Simulated seconds. */
  readonly now: number;
  readonly onAsk: (suspicion: Suspicion) => void;
}

/** In a line of a part a minute or faster. */
const spans = [900, 3600, 4 * 3600, 24 * 3600];

/** Asks which parts went through a station, or one machine of it, within the last while. */
export function SuspicionForm({ line, now, onAsk }: Props) {
  const words = useWords();
  const [station, setStation] = useState(line.stations[0]?.id ?? "");
  const [machine, setMachine] = useState(-1);
  const [span, setSpan] = useState(3600 * line.stretch);
  const machines = line.stations.find(({ id }) => id === station)?.machines ?? 1;
  return (
    <form className="setting-form suspicion-form" onSubmit={(event) => {
      event.preventDefault();
      onAsk({ station, from: Math.max(0, now - span), until: now, ...(machine < 0 ? {} : { machine }) });
    }}>
      <label>{words.t("quality.touched.form.station")}
        <select value={station} onChange={({ target }) => {
          setStation(target.value);
          setMachine(-1);
        }}>{line.stations.map(({ id, name }) => <option key={id} value={id}>{words.name(name)}</option>)}</select>
      </label>
      <label>{words.t("quality.touched.form.machine")}
        <select value={machine} onChange={({ target }) => setMachine(Number(target.value))}>
          <option value={-1}>{words.t("quality.touched.form.all")}</option>
          {Array.from({ length: machines }, (_, index) => <option key={index} value={index}>{index + 1}</option>)}
        </select>
      </label>
      <label>{words.t("quality.touched.form.span")}
        <select value={span} onChange={({ target }) => setSpan(Number(target.value))}>{spans.map((standard) => standard * line.stretch).map((seconds) => <option key={seconds} value={seconds}>{words.span(seconds)}</option>)}</select>
      </label>
      <button type="submit" className="primary">{words.t("quality.touched.form.ask")}</button>
    </form>
  );
}

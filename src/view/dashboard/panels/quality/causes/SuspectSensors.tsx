import { placeName, subjectName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { sentence } from "../../../words/words.ts";
import type { QualityViewProps } from "../view.ts";
import { beliefText } from "./belief.ts";

/** Sensors of which something is believed that wants a look; a click leads to the machine, where the reasons stand. */
export function SuspectSensors({ line, summary, onSelectStation, onSelectMachine }: QualityViewProps) {
  const words = useWords();
  const found = (summary.desk?.sensors ?? []).filter(({ state }) => state !== "healthy" && state !== "too-little-data");
  if (found.length === 0) return null;
  return (
    <section className="case">
      <h3>{words.t("quality.causes.sensors")}</h3>
      <ul className="suspects">
        {found.map(({ station, machine, sensor, state, belief }) => (
          <li key={`${station} ${machine} ${sensor}`}>
            <button type="button" className="row-button suspect-row" onClick={() => {
              onSelectStation(station);
              onSelectMachine(machine);
            }}>
              <span className="suspect-name">{sentence(subjectName(line, words, { station, about: sensor }))}, {placeName(line, words, { station, machine })}: {words.t(`sensors.state.${state}`)}</span>
              <span className="suspect-belief"><i style={{ inlineSize: `${100 * belief}%` }} /></span>
              <b className="figure">{beliefText(belief, words)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useId, useState } from "react";
import type { Investigation, LineView } from "#loop";
import { characteristicName, placeName, subjectName } from "../../../words/names.ts";
import { type Words, decimalsOf, sentence } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { beliefText } from "./belief.ts";

type Suspect = Investigation["suspects"][number];

/** A suspect with how likely it is; opened, what speaks for it and against, and the way to the parts that it touched. */
export function SuspectRow({ suspect, line, summary, onSuspect, onCommand, onShow, onSelectStation, onSelectMachine }: QualityViewProps & { readonly suspect: Suspect }) {
  const words = useWords();
  const id = useId();
  const [isOpen, open] = useState(false);
  const [orderedAt, setOrdered] = useState<number | null>(null);
  const { station, machine, since, lot, kind, what, belief, remedy } = suspect;
  const trace = (): void => {
    const material = line.materials.find(({ properties }) => properties.some((property) => property.id === what));
    onSuspect({
      station, from: since, until: summary.timeSeconds,
      ...(machine === null ? {} : { machine }),
      ...(kind === "material" && lot !== null && material !== undefined ? { materialLot: { material: material.id, lot } } : {}),
    });
    onShow("touched");
  };
  return (
    <li>
      <button type="button" className="row-button suspect-row" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => open(!isOpen)}>
        <span className="suspect-name">{sentence(suspectName(suspect, line, words))}</span>
        <span className="suspect-belief"><i style={{ inlineSize: `${100 * belief}%` }} /></span>
        <b className="figure">{beliefText(belief, words)}</b>
      </button>
      {isOpen && (
        <div id={id} className="suspect-record">
          <p className="note">{words.t(`quality.causes.shape.${suspect.shape}`, { clock: words.dayTime(since), shift: signed(words, suspect.shift, suspect.unit) })}</p>
          <table className="evidence">
            <thead><tr><th scope="col">{words.t("quality.causes.seenAt")}</th><th scope="col">{words.t("quality.causes.seen")}</th><th scope="col">{words.t("quality.causes.explained")}</th><th scope="col">{words.t("quality.causes.parts")}</th></tr></thead>
            <tbody>
              {suspect.evidence.map((one) => (
                <tr key={`${one.of} ${one.id} ${one.machine ?? ""}`} className={one.speaksFor ? "" : "is-against"}>
                  <th scope="row">{evidenceName({ one, suspect, line }, words)}</th>
                  <td>{signed(words, one.seen, "σ")}</td>
                  <td>{signed(words, one.explained, "σ")}</td>
                  <td>{words.number(one.after, 0)} / {words.number(one.before, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="order">
            {remedy !== null && (
              <button type="button" className="secondary" disabled={orderedAt !== null} onClick={() => {
                onCommand(remedy);
                setOrdered(summary.timeSeconds);
              }}>{words.t(`quality.causes.mend.${remedy.type}`)}</button>
            )}
            <button type="button" className="plain" onClick={trace}>{words.t("quality.causes.trace")}</button>
            <button type="button" className="plain quiet" onClick={() => {
              onSelectStation(station);
              if (machine !== null) onSelectMachine(machine);
            }}>{words.t("quality.causes.look", { place: placeName(line, words, { station, machine: machine ?? -1 }) })}</button>
            {orderedAt !== null && <span className="note" role="status">{words.t("quality.causes.mend.ordered", { clock: words.clock(orderedAt) })}</span>}
          </div>
        </div>
      )}
    </li>
  );
}

function suspectName({ kind, station, machine, what, lot }: Suspect, line: LineView, words: Words): string {
  const place = placeName(line, words, { station, machine: machine ?? -1 });
  const about = kind === "gauge" || kind === "machine" ? characteristicName(line, words, what) : subjectName(line, words, { station, about: what });
  return words.t(`quality.causes.kind.${kind}`, { place, about, lot: lot === null ? "" : lot + 1 });
}

interface Named {
  readonly one: Suspect["evidence"][number];
  readonly suspect: Suspect;
  readonly line: LineView;
}

/** What was seen; where all machines of a station are meant, on which of them. */
function evidenceName({ one: { of, id, machine }, suspect, line }: Named, words: Words): string {
  if (of === "characteristic") return characteristicName(line, words, id);
  const name = subjectName(line, words, { station: suspect.station, about: id });
  return suspect.machine === null && machine !== null ? `${name}, ${placeName(line, words, { station: suspect.station, machine })}` : name;
}

function signed(words: Words, value: number, unit: string): string {
  return `${value > 0 ? "+" : ""}${words.quantity(value, unit, unit === "σ" ? 1 : decimalsOf(value))}`;
}

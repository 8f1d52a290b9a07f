import type { CalibratedKind, CalibrationRow, LineView } from "#loop";
import { characteristicName, placeName, subjectName } from "../../words/names.ts";
import { type Words, decimalsOf } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly rows: readonly CalibrationRow[];
  readonly onSelectStation: (id: string | null) => void;
}

const groups: readonly { readonly id: string; readonly kinds: readonly CalibratedKind[] }[] = [
  { id: "times", kinds: ["time"] },
  { id: "failures", kinds: ["uptime", "repair"] },
  { id: "tools", kinds: ["level", "growth"] },
  { id: "quality", kinds: ["scatter", "pass", "good", "sentBack"] },
];

/** What the line model says, and what the twin has come to know, group by group; what is off the model stands open on top. */
export function CalibrationTables({ line, rows, onSelectStation }: Props) {
  const words = useWords();
  const off = rows.filter(({ isOff }) => isOff);
  if (rows.every(({ seen }) => seen === 0)) return <p className="empty">{words.t("twin.calibration.none")}</p>;
  return (
    <>
      <p className="note">{words.t(off.length === 0 ? "twin.calibration.fits" : "twin.calibration.off", { count: off.length })}</p>
      {off.length > 0 && <RowTable name={words.t("twin.calibration.offTable")} line={line} rows={off} onSelectStation={onSelectStation} />}
      {groups.map(({ id, kinds }) => {
        const own = rows.filter(({ kind }) => kinds.includes(kind));
        return own.length === 0 ? null : (
          <details key={id} className="calibrated">
            <summary>{words.t(`twin.calibration.group.${id}`)} <span className="quiet">{words.number(own.length, 0)}</span></summary>
            <RowTable name={words.t(`twin.calibration.group.${id}`)} line={line} rows={own} isOfOneKind={kinds.length === 1} onSelectStation={onSelectStation} />
          </details>
        );
      })}
    </>
  );
}

function RowTable({ name, line, rows, isOfOneKind = false, onSelectStation }: Props & { readonly name: string; readonly isOfOneKind?: boolean }) {
  const words = useWords();
  return (
    <table className="calibration">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>{(["what", "model", "known", "seen"] as const).map((column) => <th key={column} scope="col" className={column === "what" ? undefined : "figure"}>{words.t(`twin.calibration.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.station ?? ""} ${row.machine} ${row.subject}`} className={row.isOff ? "is-off" : undefined}>
            <th scope="row">
              {row.station === null ? wholeName(line, row, words) : <button type="button" className="plain" onClick={() => onSelectStation(row.station)}>{placeName(line, words, { station: row.station, machine: row.machine })}</button>}
              {row.station !== null && !isOfOneKind && <span className="quiet"> {partName(line, row, words)}</span>}
            </th>
            <td className="figure">{row.model === null ? "–" : figure(row, row.model, words)}</td>
            <td className="figure">{figure(row, row.lower, words)} – {figure(row, row.upper, words)}{row.isOff && <span className="unseen"> {words.t("twin.calibration.isOff")}</span>}</td>
            <td className="figure">{words.number(row.seen, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wholeName(line: LineView, { kind, subject }: CalibrationRow, words: Words): string {
  const what = words.t(`twin.calibration.kind.${kind}`);
  return subject === "" ? what : `${characteristicName(line, words, subject)}: ${what}`;
}

function partName(line: LineView, { kind, station, subject }: CalibrationRow, words: Words): string {
  const what = words.t(`twin.calibration.kind.${kind}`);
  return subject === "" ? what : `${subjectName(line, words, { station: station ?? "", about: subject })}, ${what}`;
}

function figure({ kind, lower, upper }: CalibrationRow, value: number, words: Words): string {
  switch (kind) {
    case "time":
      return words.quantity(value, "s", 2);
    case "uptime":
    case "repair":
      return words.span(value);
    case "pass":
    case "good":
    case "sentBack":
      return words.percent(value);
    case "scatter":
      return words.number(value, 2);
    case "level":
    case "growth":
      return words.number(value, Math.min(6, decimalsOf(upper - lower) + (kind === "growth" ? 3 : 0)));
  }
}

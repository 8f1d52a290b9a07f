import type { LineView, StationView } from "#loop";
import { characteristicName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { type Words, decimalsOf } from "../../../words/words.ts";
import { type Evidence, nearer } from "./belief.ts";
import { signed, squared } from "./Question.tsx";

interface Props {
  readonly line: LineView;
  readonly station: StationView;
  readonly sensor: StationView["sensors"][number];
  readonly evidence: readonly Evidence[];
}

/** What else was looked at: seen, against what it would have done if the sensor were at fault and if the process had moved. */
export function Witnesses({ line, station, sensor, evidence }: Props) {
  const words = useWords();
  return (
    <>
      <table className="evidence">
        <caption>{words.t("sensors.either")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t("sensors.lookedAt")}</th>
            <th scope="col" className="figure">{words.t("sensors.was")}</th>
            <th scope="col" className="figure">{words.t("sensors.ifSensor")}</th>
            <th scope="col" className="figure">{words.t("sensors.ifProcess")}</th>
          </tr>
        </thead>
        <tbody>{evidence.map((one) => <Witness key={`${one.kind} ${one.of}`} evidence={one} {...named({ line, station, sensor, one }, words)} />)}</tbody>
      </table>
      <p className="note">{words.t("sensors.nearer")}</p>
    </>
  );
}

function Witness({ evidence, name, unit }: { readonly evidence: Evidence; readonly name: string; readonly unit: string }) {
  const words = useWords();
  const { observed, bySensor, byProcess, sd, parts } = evidence;
  const decimals = decimalsOf(Math.max(Math.abs(observed), Math.abs(byProcess ?? 0), sd));
  const fits = nearer(evidence);
  return (
    <tr>
      <th scope="row">{name}<span className="below">{unit === "" || unit === "1" ? "" : `${unit}, `}{words.t("sensors.parts", { parts: words.number(parts, 0) })}</span></th>
      <td className="figure">{signed(words, observed, { unit: "", decimals })}<span className="below">± {words.number(sd, decimals)}</span></td>
      <Expected by={bySensor} decimals={decimals} isNearer={fits === "sensor"} />
      <Expected by={byProcess} decimals={decimals} isNearer={fits === "process"} />
    </tr>
  );
}

function Expected({ by, decimals, isNearer }: { readonly by: number | null; readonly decimals: number; readonly isNearer: boolean }) {
  const words = useWords();
  const text = by === null ? words.t("sensors.nothing") : signed(words, by, { unit: "", decimals });
  return <td className="figure">{isNearer ? <><b>{text}</b><span className="unseen"> {words.t("sensors.fits")}</span></> : <span className="quiet">{text}</span>}</td>;
}

interface Named extends Omit<Props, "evidence"> {
  readonly one: Evidence;
}

/** What a piece of evidence is of, and its unit. */
function named({ line, station, sensor, one: { kind, of } }: Named, words: Words): { readonly name: string; readonly unit: string } {
  const unitOf = (characteristic: string): string => line.characteristics.find(({ id }) => id === characteristic)?.unit ?? "";
  switch (kind) {
    case "characteristic":
      return { name: words.t("sensors.of.characteristic", { name: characteristicName(line, words, of) }), unit: unitOf(of) };
    case "scatter":
      return { name: words.t("sensors.of.scatter", { name: characteristicName(line, words, of) }), unit: squared(unitOf(of)) };
    case "siblings":
      return { name: words.t("sensors.of.siblings"), unit: sensor.unit };
    case "sensor":
    case "reading":
    case "repeats":
    case "missing": {
      const other = station.sensors.find(({ id }) => id === of) ?? sensor;
      return { name: words.t("sensors.of.sensor", { name: words.name(other.name) }), unit: other.unit };
    }
  }
}

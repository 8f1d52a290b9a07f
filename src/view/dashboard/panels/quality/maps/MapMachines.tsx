import type { LineView } from "#loop";
import type { DefectMap } from "#sensing";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly map: DefectMap;
  readonly onSelectStation: (id: string) => void;
  readonly onSelectMachine: (machine: number) => void;
}

/** The machines that had worked on the part when the map was taken; a click goes to one. */
export function MapMachines({ line, map: { machines, times }, onSelectStation, onSelectMachine }: Props) {
  const words = useWords();
  const visits = line.stations.flatMap(({ id }, index) => {
    const machine = machines[index] ?? -1;
    return machine < 0 ? [] : [{ station: id, machine, at: times[index] ?? -1 }];
  });
  if (visits.length === 0) return null;
  return (
    <>
      <h3>{words.t("maps.view.machines")}</h3>
      <table>
        <thead><tr><th scope="col">{words.t("maps.view.machine")}</th><th scope="col" className="figure">{words.t("maps.view.done")}</th></tr></thead>
        <tbody>
          {visits.map(({ station, machine, at }) => (
            <tr key={station}>
              <th scope="row">
                <button type="button" className="plain" onClick={() => {
                  onSelectStation(station);
                  onSelectMachine(machine);
                }}>{placeName(line, words, { station, machine })}</button>
              </th>
              <td className="figure">{at < 0 ? "–" : words.dayTime(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

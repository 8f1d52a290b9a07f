import type { LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { History } from "./stay.ts";

interface Props {
  readonly line: LineView;
  readonly maps: History["maps"];
}

/** The defect maps that were taken of a part, by their number of defects. */
export function MapsTaken({ line, maps }: Props) {
  const words = useWords();
  return (
    <table>
      <caption className="unseen">{words.t("history.maps")}</caption>
      <thead><tr><th scope="col">{words.t("history.map")}</th><th scope="col" className="figure">{words.t("history.taken")}</th><th scope="col" className="figure">{words.t("history.defects")}</th></tr></thead>
      <tbody>
        {maps.map(({ station, map, at, defects }) => (
          <tr key={`${station} ${map} ${at}`}>
            <th scope="row">{mapName(station, map)}<span className="below">{placeName(line, words, { station })}</span></th>
            <td className="figure">{words.clock(at)}</td>
            <td className="figure"><b>{words.number(defects, 0)}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function mapName(station: string, map: string): string {
    const known = line.stations.find(({ id }) => id === station)?.maps.find(({ id }) => id === map);
    return known === undefined ? map : words.name(known.name);
  }
}

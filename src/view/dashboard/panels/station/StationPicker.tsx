import type { LineView } from "#loop";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly onSelectStation: (id: string) => void;
}

/** What the station panel shows when no station is selected: all of them to pick from. */
export function StationPicker({ line, onSelectStation }: Props) {
  const words = useWords();
  return (
    <>
      <p className="says">{words.t("panels.station.pick")}</p>
      <ol className="picker">
        {line.stations.map(({ id, name, kindName, machines }) => (
          <li key={id}>
            <button type="button" className="row-button" onClick={() => onSelectStation(id)}>
              <span>{words.name(name)}</span>
              <span className="quiet">{words.name(kindName)}, {words.t("panels.station.machines", { count: machines })}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

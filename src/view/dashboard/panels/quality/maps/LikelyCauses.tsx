import type { LineView, MapView } from "#loop";
import type { DefectMap } from "#sensing";
import { placeName, subjectName } from "../../../words/names.ts";
import type { Words } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewId } from "../view.ts";

type Causes = MapView["classes"][number];
type Suspect = Causes["suspects"][number];

interface Props {
  readonly line: LineView;
  readonly map: DefectMap;
  readonly causes: Causes;
  readonly onSelectStation: (id: string) => void;
  readonly onSelectMachine: (machine: number) => void;
  readonly onShow: (view: QualityViewId) => void;
}

/** What of this line can have made a pattern, at the machines that the part went through, and what generally does. */
export function LikelyCauses(props: Props) {
  const words = useWords();
  const { causes: { id, general, suspects }, onShow } = props;
  return (
    <>
      <h3>{words.t("maps.view.causes", { pattern: words.t(`maps.view.kinds.${id}`) })}</h3>
      <p className="note">{words.t(suspects.length === 0 ? "maps.view.noSuspects" : "maps.view.onThisLine")}</p>
      <ul className="map-causes">{suspects.map((suspect) => <SuspectLine key={`${suspect.station ?? ""} ${suspect.name}`} {...props} suspect={suspect} />)}</ul>
      {suspects.length > 0 && <p className="note">{words.t("maps.view.which")} <button type="button" className="plain" onClick={() => onShow("causes")}>{words.t("maps.view.toCauses")}</button></p>}
      <p className="note map-general">{words.t("maps.view.inGeneral")}</p>
      <ul className="map-causes">{general.map((cause) => <li key={cause.id}>{words.t(`maps.causes.${cause.id}`)} <span className="below">{cause.source}</span></li>)}</ul>
    </>
  );
}

function SuspectLine({ suspect, line, map, onSelectStation, onSelectMachine }: Props & { readonly suspect: Suspect }) {
  const words = useWords();
  const { kind, station, through, name } = suspect;
  const about = subjectName(line, words, { station: station ?? "", about: name });
  const machine = map.machines[line.stations.findIndex(({ id }) => id === station)] ?? -1;
  return (
    <li>
      {words.t(`maps.view.suspects.${kind}`, { about })}
      {station !== null && <>, <button type="button" className="plain" onClick={() => {
        onSelectStation(station);
        if (machine >= 0) onSelectMachine(machine);
      }}>{placeName(line, words, { station, machine })}</button></>}
      {through.length > 0 && <span className="below">{broughtText(through, line, words)}</span>}
    </li>
  );
}

/** By what the part brings it along, as far as that has a name. */
function broughtText(through: readonly string[], line: LineView, words: Words): string {
  const named = through.toReversed().flatMap((attribute) => line.characteristics.find(({ id }) => id === attribute)?.name ?? []);
  return named.length === 0 ? words.t("maps.view.brought") : words.t("maps.view.broughtAs", { what: named.map(words.name).join(", ") });
}

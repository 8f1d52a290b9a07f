import { useEffect, useState } from "react";
import type { MapView } from "#loop";
import type { MapResult } from "#quality";
import type { DefectMap } from "#sensing";
import { mapKey } from "#store";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { MapDetail } from "./MapDetail.tsx";
import { MapFilter } from "./MapFilter.tsx";
import { MapTile } from "./MapTile.tsx";
import { type MapKind, kindsOf } from "./reading.ts";
import "./maps.css";

const noMaps: readonly DefectMap[] = [];

/** The newest defect maps, with what the network reads on each; one of them large. */
export function MapsView(props: QualityViewProps) {
  const words = useWords();
  const { line, summary, mapReadings: { results, isReading, failure }, onReadMaps, onReadMapsAgain } = props;
  const maps = summary.desk?.maps ?? noMaps;
  const [opened, open] = useState<DefectMap | null>(null);
  const [last, remember] = useState<string | null>(null);
  const [kind, choose] = useState<MapKind | null>(null);
  useEffect(() => onReadMaps(maps), [onReadMaps, maps, failure]);
  if (line.maps.length === 0) return <p className="empty">{words.t("maps.view.noStation")}</p>;
  const of = line.maps.find(({ station, id }) => station === opened?.station && id === opened.map);
  if (opened !== null && of !== undefined) {
    return (
      <MapDetail
        {...props} of={of} map={opened} result={results.get(mapKey(opened)) ?? null}
        onBack={() => {
          remember(mapKey(opened));
          open(null);
        }}
      />
    );
  }
  return (
    <div className="maps-view">
      <h2 className="lead">{words.t("maps.view.lead")}</h2>
      <p className="note">{words.t("maps.view.about")}</p>
      {failure !== null && (
        <div className="map-trouble" role="alert">
          <p className="note attention-text">{words.t("maps.view.failed", { message: failure })}</p>
          <button type="button" className="secondary" onClick={onReadMapsAgain}>{words.t("maps.view.again")}</button>
        </div>
      )}
      {failure === null && isReading && <p className="note" role="status">{words.t("maps.view.reading")}</p>}
      <MapFilter results={maps.flatMap((map) => results.get(mapKey(map)) ?? [])} count={maps.length} chosen={kind} onChoose={choose} />
      {line.maps.map((view) => (
        <Gallery key={`${view.station} ${view.id}`} of={view} place={placeName(line, words, view)} maps={maps} results={results} kind={kind} last={last} onOpen={open} />
      ))}
    </div>
  );
}

interface GalleryProps {
  readonly of: MapView;
  readonly place: string;
  readonly maps: readonly DefectMap[];
  readonly results: ReadonlyMap<string, MapResult>;
  readonly kind: MapKind | null;
  readonly last: string | null;
  readonly onOpen: (map: DefectMap) => void;
}

/** The newest maps of one kind that a station takes, the newest first. */
function Gallery({ of, place, maps, results, kind, last, onOpen }: GalleryProps) {
  const words = useWords();
  const own = maps.filter(({ station, map }) => station === of.station && map === of.id);
  const shown = own.filter((map) => {
    const result = results.get(mapKey(map));
    return kind === null || (result !== undefined && kindsOf(result).includes(kind));
  });
  return (
    <section className="map-gallery">
      <h3>{words.name(of.name)}, {place}</h3>
      <p className="note">{own.length === 0 ? words.t("maps.view.notYet", { count: of.every }) : words.t("maps.view.every", { count: of.every })}</p>
      {own.length > 0 && shown.length === 0 && <p className="empty">{words.t("maps.view.noneSuch")}</p>}
      <ul className="map-tiles">
        {shown.toReversed().map((map) => (
          <MapTile key={mapKey(map)} of={of} map={map} result={results.get(mapKey(map)) ?? null} wasOpen={mapKey(map) === last} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

import { memo, useEffect, useRef } from "react";
import type { MapView } from "#loop";
import type { MapResult } from "#quality";
import type { DefectMap } from "#sensing";
import { mapKey } from "#store";
import { useWords } from "../../../words/useWords.tsx";
import { MapPicture } from "./MapPicture.tsx";
import { readingText, wantsLook } from "./reading.ts";

interface Props {
  readonly of: MapView;
  readonly map: DefectMap;
  /** What is read on it; null while nothing is. */
  readonly result: MapResult | null;
  /** It was looked at last: whoever comes back finds it again. */
  readonly wasOpen: boolean;
  readonly onOpen: (map: DefectMap) => void;
}

/** A small map with what is read on it; a click opens it. */
export const MapTile = memo(function MapTile({ of, map, result, wasOpen, onOpen }: Props) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen) button.current?.focus();
  }, [wasOpen]);
  const reading = result === null ? words.t("maps.view.unread") : readingText(result, words);
  const part = words.t(map.reworks > 0 ? "maps.view.partAgain" : "maps.view.part", { part: words.number(map.part, 0) });
  return (
    <li>
      <button ref={button} type="button" className="map-tile" onClick={() => onOpen(map)}>
        <MapPicture of={of} map={map} />
        <span className={result !== null && wantsLook(result) ? "map-reading is-pattern" : "map-reading"}>{reading}</span>
        <span className="below">{part}</span>
        <span className="unseen">{words.t("maps.view.open")}</span>
      </button>
    </li>
  );
}, isSame);

/** A summary brings the same maps again as new objects. */
function isSame(before: Props, now: Props): boolean {
  return mapKey(before.map) === mapKey(now.map) && before.result === now.result && before.of === now.of && before.wasOpen === now.wasOpen && before.onOpen === now.onOpen;
}

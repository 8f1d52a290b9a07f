import { useEffect, useRef } from "react";
import type { LineView, MapView } from "#loop";
import type { MapResult } from "#quality";
import type { DefectMap } from "#sensing";
import { placeName } from "../../../words/names.ts";
import { type Words, sentence } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { LikelyCauses } from "./LikelyCauses.tsx";
import { Likelihoods } from "./Likelihoods.tsx";
import { MapMachines } from "./MapMachines.tsx";
import { MapPicture } from "./MapPicture.tsx";
import { readingText } from "./reading.ts";

interface Props extends QualityViewProps {
  readonly of: MapView;
  readonly map: DefectMap;
  /** What is read on it; null while nothing is. */
  readonly result: MapResult | null;
  readonly onBack: () => void;
}

/** One map large: what is read on it, how surely, whose it is, and what may have made it. */
export function MapDetail(props: Props) {
  const words = useWords();
  const { of, map, result, line, onBack, onFollow } = props;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const reading = result === null ? words.t("maps.view.unread") : readingText(result, words);
  const part = words.t("maps.view.part", { part: words.number(map.part, 0) });
  const classes = result?.ok === true ? result.reading.classes : [];
  return (
    <div className="maps-view">
      <header className="panel-head">
        <h2>{result === null ? sentence(reading) : headline(result, of, words)}</h2>
        <button ref={back} type="button" className="plain quiet" onClick={onBack}>{words.t("maps.view.back")}</button>
      </header>
      {result !== null && meaning(result, words).map((text) => <p key={text}>{text}</p>)}
      <figure className="map-large">
        <MapPicture of={of} map={map} label={words.t("maps.view.picture", { name: words.name(of.name), part, reading, count: map.x.length })} />
        <figcaption className="note">{sizeText(of, words)}, {words.t("maps.view.defects", { count: map.x.length })}</figcaption>
      </figure>
      <p className="map-whose">
        <button type="button" className="plain" onClick={() => onFollow(map.part)}>{part}</button>
        <span className="quiet"> {takenText(map, line, words)}</span>
      </p>
      {of.classes.filter(({ id }) => classes.includes(id)).map((causes) => <LikelyCauses key={causes.id} {...props} causes={causes} />)}
      {result?.ok === true && result.reading.probabilities !== null && <Likelihoods probabilities={result.reading.probabilities} said={result.reading.verdict === "unknown" ? ["unknown"] : classes} />}
      <MapMachines {...props} />
    </div>
  );
}

/** What is read, as the beginning of a sentence. */
function headline(result: MapResult, { fewestDefects }: MapView, words: Words): string {
  if (!result.ok) return sentence(words.t("maps.view.kinds.unreadable"));
  const { verdict, classes, defects } = result.reading;
  if (verdict === "patterns") return sentence(classes.map((id) => words.t(`maps.view.kinds.${id}`)).join(", "));
  return sentence(words.t(`maps.verdicts.${verdict}`, { found: defects, wanted: fewestDefects }));
}

/** What that means, in plain sentences. */
function meaning(result: MapResult, words: Words): string[] {
  if (!result.ok) return [words.t("maps.view.fault", { ...result.fault })];
  const { verdict, classes } = result.reading;
  if (verdict === "patterns") return classes.map((id) => words.t(`maps.view.shows.${id}`));
  return verdict === "random" || verdict === "unknown" ? [words.t(`maps.view.shows.${verdict}`)] : [];
}

function takenText({ station, machine, at, reworks }: DefectMap, line: LineView, words: Words): string {
  const taken = words.t("maps.view.taken", { place: placeName(line, words, { station, machine }), clock: words.dayTime(at) });
  return reworks === 0 ? taken : `${taken} ${words.t("maps.view.sentBack", { count: reworks })}`;
}

function sizeText({ shape, size: [width, height], unit }: MapView, words: Words): string {
  const figure = (length: number): string => words.number(length, Number.isInteger(length) ? 0 : 2);
  return shape === "disc" ? `⌀ ${figure(width)}\u00A0${unit}` : `${figure(width)} × ${figure(height)}\u00A0${unit}`;
}

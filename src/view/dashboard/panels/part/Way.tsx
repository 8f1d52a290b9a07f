import type { LineView, PartStory } from "#loop";
import { placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly story: PartStory;
  /** The run's time: how far a visit that is under way has come. */
  readonly now: number;
  readonly onSelectStation: (id: string) => void;
}

/** The stations that a part has been to, as a table with a bar for each visit on one time scale. */
export function Way({ line, story, now, onSelectStation }: Props) {
  const words = useWords();
  const { visits } = story;
  if (visits.length === 0) return <p className="empty">{words.t("panels.part.notYet")}</p>;
  const from = visits[0]?.from ?? 0;
  const until = Math.max(from + 1, ...visits.map((visit) => visit.to ?? now));
  const at = (time: number): number => ((time - from) / (until - from)) * 100;
  return (
    <table className="way">
      <caption className="unseen">{words.t("panels.part.way")}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t("panels.part.station")}</th>
          <th scope="col" className="figure">{words.t("panels.part.from")}</th>
          <th scope="col" className="figure">{words.t("panels.part.took")}</th>
          <th scope="col" className="wide"><span className="unseen">{words.t("panels.part.when")}</span></th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit, index) => (
          <tr key={`${index} ${visit.from}`}>
            <th scope="row">
              <button type="button" className="plain" onClick={() => onSelectStation(visit.station)}>{placeName(line, words, visit)}</button>
              {visits.findIndex(({ station }) => station === visit.station) < index && <span className="below">{words.t("panels.part.again")}</span>}
            </th>
            <td className="figure">{words.clock(visit.from)}</td>
            <td className="figure">{visit.to === null ? words.t("panels.part.still") : words.span(visit.to - visit.from)}</td>
            <td className="wide">
              <span className="unseen">{words.clock(visit.from)} – {visit.to === null ? words.t("panels.part.still") : words.clock(visit.to)}</span>
              <span className="way-bar" aria-hidden="true"><i style={{ left: `${at(visit.from)}%`, width: `${Math.max(1.5, at(visit.to ?? now) - at(visit.from))}%` }} /></span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

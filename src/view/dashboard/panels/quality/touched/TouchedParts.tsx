import type { DeskView, LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import type { Words } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";

type Part = NonNullable<DeskView["containment"]>["parts"][number];

/** Rows that are shown: those that came last are what can still be reached. */
const shown = 60;

interface Props {
  readonly line: LineView;
  readonly parts: readonly Part[];
  readonly onFollow: (serial: number) => void;
}

/** The touched parts, the newest first; a click follows one. */
export function TouchedParts({ line, parts, onFollow }: Props) {
  const words = useWords();
  if (parts.length === 0) return null;
  return (
    <>
      <table className="touched">
        <thead><tr><th scope="col">{words.t("quality.touched.part")}</th><th scope="col">{words.t("quality.touched.at")}</th><th scope="col">{words.t("quality.touched.now")}</th></tr></thead>
        <tbody>
          {parts.slice(-shown).toReversed().map((part) => (
            <tr key={part.part} className={part.isHeld ? "is-held" : ""}>
              <th scope="row"><button type="button" className="plain" onClick={() => onFollow(part.part)}>{words.number(part.part, 0)}</button></th>
              <td>{part.until === null ? words.t("quality.touched.there") : words.clock(part.until)}</td>
              <td>{whereText(part, line, words)}{part.isHeld && <>, {words.t("quality.touched.held")}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length > shown && <p className="note">{words.t("quality.touched.more", { count: parts.length - shown })}</p>}
    </>
  );
}

function whereText({ where }: Part, line: LineView, words: Words): string {
  switch (where.is) {
    case "at-machine":
      return words.t("quality.touched.is.at", { place: placeName(line, words, where) });
    case "after-station":
      return words.t("quality.touched.is.after", { place: placeName(line, words, { station: where.station }) });
    case "built-in":
      return words.t("quality.touched.is.builtIn", { part: where.into });
    case "in-line":
    case "divided":
    case "shipped":
    case "scrapped":
      return words.t(`quality.touched.is.${where.is}`);
  }
}

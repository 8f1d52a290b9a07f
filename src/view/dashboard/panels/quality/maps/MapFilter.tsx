import type { MapResult } from "#quality";
import { useWords } from "../../../words/useWords.tsx";
import { type MapKind, kindsOf, mapKinds } from "./reading.ts";

interface Props {
  /** Of the kept maps, as far as they are read. */
  readonly results: readonly MapResult[];
  /** Kept maps. */
  readonly count: number;
  readonly chosen: MapKind | null;
  readonly onChoose: (kind: MapKind | null) => void;
}

/** How many of the kept maps are of each kind; a click shows those alone. */
export function MapFilter({ results, count, chosen, onChoose }: Props) {
  const words = useWords();
  if (count === 0) return null;
  const kinds = results.flatMap(kindsOf);
  const counts = mapKinds.map((kind) => ({ kind, many: kinds.filter((other) => other === kind).length }));
  return (
    <div className="chips" role="group" aria-label={words.t("maps.view.filter")}>
      <button type="button" className="chip" aria-pressed={chosen === null} onClick={() => onChoose(null)}>{words.t("maps.view.all")} <span className="quiet">{words.number(count, 0)}</span></button>
      {counts.filter(({ kind, many }) => many > 0 || kind === chosen).map(({ kind, many }) => (
        <button key={kind} type="button" className="chip" aria-pressed={kind === chosen} onClick={() => onChoose(kind === chosen ? null : kind)}>
          {words.t(`maps.view.kinds.${kind}`)} <span className="quiet">{words.number(many, 0)}</span>
        </button>
      ))}
    </div>
  );
}

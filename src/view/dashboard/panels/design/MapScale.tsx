import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly bands: number;
  readonly range: readonly [number, number];
  readonly format: (value: number) => string;
  /** Whether the proposed design is marked: once it is made it is no longer one to go to. */
  readonly isProposed: boolean;
}

/** What the bands of the map stand for, and what its marks mean. */
export function MapScale({ bands, range, format, isProposed }: Props) {
  const words = useWords();
  return (
    <figcaption>
      <div className="map-scale">
        <span>{format(range[0])}</span>
        <span className="map-bands" aria-hidden="true">{Array.from({ length: bands }, (_, band) => <i key={band} className={`band-${band}`} />)}</span>
        <span>{format(range[1])} {words.t("panels.design.perHour")}</span>
      </div>
      <ul className="chart-key">
        <li><svg width="12" height="12" aria-hidden="true"><circle className="tried" cx="6" cy="6" r="2.5" /></svg>{words.t("panels.design.tried")}</li>
        <li><svg width="12" height="12" className="pin-current" aria-hidden="true"><circle cx="6" cy="6" r="4.5" /></svg>{words.t("panels.design.present")}</li>
        {isProposed && <li><svg width="12" height="12" className="pin-proposed" aria-hidden="true"><path d="M6 0.5 11.5 6 6 11.5 0.5 6z" /></svg>{words.t("panels.design.proposed")}</li>}
      </ul>
    </figcaption>
  );
}

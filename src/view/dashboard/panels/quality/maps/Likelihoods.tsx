import type { MapReading } from "#quality";
import { useWords } from "../../../words/useWords.tsx";
import { likelihoodText } from "./reading.ts";

type Probabilities = NonNullable<MapReading["probabilities"]>;

interface Props {
  readonly probabilities: Probabilities;
  /** What the map is called. */
  readonly said: readonly (keyof Probabilities)[];
}

const order: readonly (keyof Probabilities)[] = ["centre", "ring", "edge", "scratch", "cluster", "repeater", "unknown"];

/** How likely the network holds each pattern, and one that is none of them. */
export function Likelihoods({ probabilities, said }: Props) {
  const words = useWords();
  return (
    <>
      <h3>{words.t("maps.view.likelihoods")}</h3>
      <table className="map-odds">
        <tbody>
          {order.map((kind) => (
            <tr key={kind} className={said.includes(kind) ? "is-said" : ""}>
              <th scope="row">{words.t(`maps.view.kinds.${kind}`)}</th>
              <td aria-hidden="true"><span className="map-bar"><i style={{ inlineSize: `${100 * probabilities[kind]}%` }} /></span></td>
              <td className="figure">{likelihoodText(probabilities[kind], words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.t("maps.view.likelihoodsAbout")}</p>
    </>
  );
}

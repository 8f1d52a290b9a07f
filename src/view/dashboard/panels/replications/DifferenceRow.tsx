import type { Contrast } from "#loop";
import { Whisker } from "../../marks/Whisker.tsx";
import { decimalsOf, estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly name: string;
  readonly unit: string;
  readonly contrast: Contrast;
  /** Which side stands first. */
  readonly first: "a" | "b";
  /** The figure is shown so many times as large: a share as a percentage. */
  readonly times?: number;
  /** The scale of the interval; left out, the row has its own. */
  readonly scale?: readonly [number, number];
}

/** One figure of two sides, and B less A with its 95 % interval about 0. */
export function DifferenceRow({ name, unit, contrast, first, times = 1, scale }: Props) {
  const words = useWords();
  const { gain, pairs } = contrast;
  const [left, right] = first === "a" ? [contrast.a, contrast.b] : [contrast.b, contrast.a];
  const heading = <th scope="row">{name} {unit !== "" && <span className="unit">{unit}</span>}</th>;
  if (pairs === 0 || left.mean === null || right.mean === null || gain.mean === null) {
    return <tr>{heading}<td className="figure">–</td><td className="figure">–</td><td className="quiet">{words.t("panels.overview.noYield")}</td></tr>;
  }
  const difference = { mean: gain.mean * times, halfWidth: gain.halfWidth === null ? null : gain.halfWidth * times };
  // Where nothing differs in any pair, the two sides' own size says how finely they are told.
  const isSame = difference.mean === 0 && difference.halfWidth === 0;
  const decimals = isSame ? Math.max(0, decimalsOf(left.mean * times)) : estimateDecimals(difference);
  return (
    <tr>
      {heading}
      <td className="figure">{words.number(left.mean * times, decimals)}</td>
      <td className="figure">{words.number(right.mean * times, decimals)}</td>
      <td className="figure wide">
        {isSame ? words.t("panels.replications.never") : (
          <>
            <b>{difference.mean > 0 ? "+" : ""}{words.number(difference.mean, decimals)}</b>
            {difference.halfWidth !== null && <> ± {words.number(difference.halfWidth, decimals)}</>}
            <Whisker estimate={difference} now={0} {...(scale === undefined ? {} : { scale })} />
          </>
        )}
      </td>
    </tr>
  );
}

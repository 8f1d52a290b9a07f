import type { LineView, Summary } from "#loop";
import type { Estimate } from "#optimizer";
import { type Words, settingDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly design: Summary["design"];
}

/** Every revision: its design, what it was predicted to bring, and what it brought. */
export function Revisions({ line, design }: Props) {
  const words = useWords();
  return (
    <table className="revisions">
      <caption className="unseen">{words.t("panels.design.revisions")}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="unseen">{words.t("panels.design.revision")}</span></th>
          {line.design.map(({ id, name, unit }) => <th key={id} scope="col" className="figure">{words.name(name)} <span className="unit">{unit}</span></th>)}
          <th scope="col" className="figure">{words.t("panels.design.predicted")} <span className="unit">{line.currency}/h</span></th>
          <th scope="col" className="figure">{words.t("panels.design.realised")} <span className="unit">{line.currency}/h</span></th>
        </tr>
      </thead>
      <tbody>
        {design.revisions.toReversed().map((revision) => (
          <tr key={revision.id} className={revision.id === design.revision ? "is-current" : ""}>
            <th scope="row">
              {revision.id}
              {revision.fromPart !== null && <span className="below">{words.t("panels.design.fromPart", { part: words.number(revision.fromPart, 0) })}</span>}
              {revision.id === design.revision && <span className="unseen"> ({words.t("panels.design.inUse")})</span>}
            </th>
            {line.design.map(({ id, range }) => <td key={id} className="figure">{words.number(revision.design[id] ?? Number.NaN, settingDecimals(range))}</td>)}
            <td className="figure"><Gain gain={revision.predicted} /></td>
            <td className="figure">
              <Gain gain={revision.realised} isAwaited={revision.predicted !== null} />
              {revision.change !== null && <span className="below">{words.t("panels.design.change", { money: signed(revision.change, line, words) })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(money: number, line: LineView, words: Words): string {
  return `${money > 0 ? "+" : ""}${words.money(money, line.currency)}`;
}

/** A gain with its sign; below it its interval, or that it is one sample. */
function Gain({ gain, isAwaited = false }: { readonly gain: Estimate | null; readonly isAwaited?: boolean }) {
  const words = useWords();
  if (gain === null) return <span className="quiet">{isAwaited ? words.t("panels.design.notYet") : "–"}</span>;
  const below = gain.halfWidth === null ? words.t("panels.design.oneSample") : `± ${words.number(gain.halfWidth, 0)}`;
  return <><b>{gain.mean > 0 ? "+" : ""}{words.number(gain.mean, 0)}</b><span className="below">{below}</span></>;
}

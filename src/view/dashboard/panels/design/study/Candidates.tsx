import { useId, useState } from "react";
import type { StudyCandidate, StudyResult } from "#design";
import type { Command } from "#line";
import type { DesignState, LineView } from "#loop";
import { settingDecimals } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly result: StudyResult;
  readonly state: DesignState;
  readonly onCommand: (command: Command) => void;
}

/** The present design, the best, and the robust one: what they are expected to make, what confirming runs say, and how to release one. */
export function Candidates({ line, result, state, onCommand }: Props) {
  const words = useWords();
  const id = useId();
  const [fromPart, begin] = useState("");
  const confirmed = result.candidates.filter((one) => one.id !== "keep" && one.confirmed !== null);
  const isWrong = fromPart !== "" && !(/^\d+$/u.test(fromPart) && Number(fromPart) >= state.nextPart);
  return (
    <>
      <table className="candidates">
        <caption className="unseen">{words.t("design.candidates.caption")}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{words.t("design.candidates.design")}</span></th>
            {line.design.map(({ id, name, unit }) => <th key={id} scope="col" className="figure">{words.name(name)} <span className="unit">{unit}</span></th>)}
            <th scope="col" className="figure">{words.t("design.candidates.gain")} <span className="unit">{line.currency}/h</span></th>
            <th scope="col" className="figure">{words.t("design.candidates.scatter")}</th>
          </tr>
        </thead>
        <tbody>{result.candidates.map((candidate) => <Row key={candidate.id} candidate={candidate} line={line} isProposed={candidate.id === result.proposal} />)}</tbody>
      </table>
      {confirmed.length > 0 && (
        <div className="setting-form">
          <label htmlFor={id}>{words.t("design.candidates.fromPart")}</label>
          <input id={id} type="text" inputMode="numeric" value={fromPart} placeholder={words.t("design.candidates.nextPart")} aria-invalid={isWrong} aria-describedby={`${id}-about`} onChange={({ target }) => begin(target.value.trim())} />
          <p id={`${id}-about`} className="note">{words.t("design.candidates.fromPartAbout", { part: words.number(state.nextPart, 0) })}</p>
        </div>
      )}
      {confirmed.map(({ id: candidate, design }) => (
        <p key={candidate} className="order">
          <button type="button" className={candidate === result.proposal ? "primary" : "secondary"} disabled={isWrong} onClick={() => onCommand(releaseOf(line, state, { design, fromPart }))}>{words.t(`design.candidates.release.${candidate}`, { revision: state.next })}</button>
        </p>
      ))}
      <p className="note">{words.t(`design.study.began.${result.startsAt === null ? "declared" : "running"}`, { span: words.span(result.startsAt ?? 0) })}</p>
      <p className="note">{words.t("design.candidates.about", { count: result.options.confirmations })}</p>
    </>
  );
}

function releaseOf(line: LineView, state: DesignState, { design, fromPart }: { readonly design: readonly number[]; readonly fromPart: string }): Command {
  return { type: "release-revision", revision: state.next, design: Object.fromEntries(line.design.map(({ id }, index) => [id, design[index] ?? 0])), ...(fromPart !== "" && { fromPart: Number(fromPart) }) };
}

function Row({ candidate: { id, design, money, confirmed }, line, isProposed }: { readonly candidate: StudyCandidate; readonly line: LineView; readonly isProposed: boolean }) {
  const words = useWords();
  const gain = confirmed?.gain ?? null;
  return (
    <tr className={isProposed ? "is-current" : ""}>
      <th scope="row">{words.t(`design.candidates.${id}`)}{isProposed && <span className="below">{words.t("design.candidates.proposed")}</span>}</th>
      {line.design.map(({ id: factor, range }, index) => <td key={factor} className="figure">{words.number(design[index] ?? Number.NaN, settingDecimals(range))}</td>)}
      <td className="figure">
        {gain === null || id === "keep" ? "–" : <><b>{gain.mean > 0 ? "+" : ""}{words.number(gain.mean, 0)}</b>{gain.halfWidth !== null && <span className="below">± {words.number(gain.halfWidth, 0)}</span>}</>}
      </td>
      <td className="figure">{confirmed === null ? "–" : words.number(confirmed.sd, 0)}<span className="below">{words.t("design.candidates.byNoise", { sd: Number.isFinite(money.sd) ? words.number(money.sd, 0) : "–" })}</span></td>
    </tr>
  );
}

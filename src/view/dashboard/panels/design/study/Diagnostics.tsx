import { useState } from "react";
import type { ResponseResult, StudyResult } from "#design";
import type { LineView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { decimalsOf } from "../../../words/words.ts";
import { DotPlot } from "../DotPlot.tsx";
import { factorName } from "../names.ts";

/** How good the surfaces are: what they explain, what is left over, and which terms matter. */
export function Diagnostics({ line, result }: { readonly line: LineView; readonly result: StudyResult }) {
  const words = useWords();
  const [shown, show] = useState<ResponseResult["id"]>("money");
  const response = result.responses.find(({ id }) => id === shown);
  return (
    <>
      <h3>{words.t("design.fit.title")}</h3>
      <div className="chips" role="group" aria-label={words.t("design.fit.response")}>
        {result.responses.map(({ id }) => <button key={id} type="button" className="chip" aria-pressed={id === shown} onClick={() => show(id)}>{words.t(`design.response.${id}`)}</button>)}
      </div>
      {response !== undefined && (response.ok ? <Fitted line={line} response={response} /> : <p className="problem">{words.t(`design.unfit.${response.why.finding}`, { runs: response.why.runs, coefficients: response.why.coefficients })}</p>)}
    </>
  );
}

function Fitted({ line, response }: { readonly line: LineView; readonly response: Extract<ResponseResult, { ok: true }> }) {
  const words = useWords();
  const { anova, residuals, canonical } = response;
  const share = (value: number | null): string => (value === null ? "–" : words.number(value, 3));
  const lack = anova.lackOfFit?.p ?? null;
  const studentised = residuals.flatMap(({ studentised: value, fitted, normal }) => (value === null ? [] : [{ value, fitted, normal }]));
  return (
    <>
      <dl className="readings">
        <div><dt>R²</dt><dd>{share(anova.r2)}</dd></div>
        <div><dt>{words.t("design.fit.adjusted")}</dt><dd>{share(anova.adjustedR2)}</dd></div>
        <div><dt>{words.t("design.fit.predicted")}</dt><dd>{share(anova.predictedR2)}</dd></div>
        <div><dt>{words.t("design.fit.lack")}</dt><dd>{lack === null ? "–" : `P = ${words.number(lack, 4)}`}</dd></div>
        {canonical !== null && <div><dt>{words.t("design.fit.shape")}</dt><dd>{words.t(`design.shape.${canonical.shape}`)}</dd></div>}
      </dl>
      <p className="note">{words.t(lack === null ? "design.fit.noLack" : lack < 0.05 ? "design.fit.lacks" : "design.fit.fits")}</p>
      <DotPlot dots={studentised.map(({ fitted, value }) => ({ x: fitted, y: value }))} xName={words.t("design.fit.fitted")} yName={words.t("design.fit.residual")} label={words.t("design.fit.residualLabel", { count: studentised.length })} reference={() => 0} />
      <DotPlot dots={studentised.map(({ normal, value }) => ({ x: normal, y: value }))} xName={words.t("design.fit.normal")} yName={words.t("design.fit.residual")} label={words.t("design.fit.normalLabel")} reference={(x) => x} />
      <details>
        <summary>{words.t("design.fit.terms")}</summary>
        <Terms line={line} response={response} />
      </details>
    </>
  );
}

function Terms({ line, response }: { readonly line: LineView; readonly response: Extract<ResponseResult, { ok: true }> }) {
  const words = useWords();
  const decimals = Math.min(4, decimalsOf(Math.max(...response.coefficients.slice(1).map(({ value }) => Math.abs(value)))) + 1);
  return (
    <table>
      <thead><tr><th scope="col">{words.t("design.fit.term")}</th><th scope="col" className="figure">{words.t("design.fit.coefficient")}</th><th scope="col" className="figure">P</th></tr></thead>
      <tbody>
        {response.coefficients.map(({ name, value, standardError, p }) => (
          <tr key={name} className={p !== null && p < 0.05 ? "matters" : "quiet"}>
            <th scope="row">{name === "1" ? words.t("design.fit.constant") : factorName(line, words, name)}</th>
            <td className="figure">{words.number(value, decimals)}{standardError !== null && <span className="below">± {words.number(standardError, decimals)}</span>}</td>
            <td className="figure">{p === null ? "–" : p < 1e-4 ? "< 0.0001" : words.number(p, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

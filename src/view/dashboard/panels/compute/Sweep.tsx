import { useState } from "react";
import type { LineView, SweepResult } from "#loop";
import type { Computing, SweepExtent } from "#store";
import { useWords } from "../../words/useWords.tsx";
import { sweepCommand } from "./sweepCommand.ts";
import { ValueCurve } from "./ValueCurve.tsx";

interface Props {
  readonly line: LineView;
  readonly sweep: Computing["sweep"];
  readonly onStart: (extent: SweepExtent) => void;
  readonly onForget: () => void;
}

const most: readonly number[] = [2, 4, 8, 16];
const replications: readonly number[] = [5, 10, 20];

/** What each further accelerator brings: the line afresh, many times, with none, one, two … of a kind. */
export function Sweep({ line, sweep, onStart, onForget }: Props) {
  const words = useWords();
  const [extent, choose] = useState<SweepExtent>(sweep.is === "none" ? { kind: "jetson-agx-orin", most: 4, replications: 5, hours: 12, lines: 1 } : sweep.extent);
  if (sweep.is === "running") {
    return (
      <div className="learning">
        <p className="note" role="status">{words.t("compute.sweep.running", { share: words.percent(sweep.done, 0), kind: nameOf(sweep.extent.kind) })}</p>
        <progress value={sweep.done} max={1} aria-label={words.t("compute.sweep.progress")} />
        <p className="order"><button type="button" className="secondary" onClick={onForget}>{words.t("compute.sweep.cancel")}</button></p>
      </div>
    );
  }
  return (
    <>
      {sweep.is === "done" && <Curve line={line} extent={sweep.extent} result={sweep.result} name={nameOf(sweep.extent.kind)} />}
      {sweep.is === "failed" && <p className="problem" role="alert">{words.t("compute.sweep.failed", { message: sweep.message })}</p>}
      <p className="note">{words.t("compute.sweep.about")}</p>
      <Choice name={words.t("compute.sweep.kind")} values={line.compute.accelerators.map(({ id }) => id)} chosen={extent.kind} text={nameOf} onChoose={(kind) => choose({ ...extent, kind })} />
      <Choice name={words.t("compute.sweep.most")} values={most} chosen={extent.most} text={(value) => words.number(value, 0)} onChoose={(value) => choose({ ...extent, most: value })} />
      <Choice name={words.t("compute.sweep.replications")} values={replications} chosen={extent.replications} text={(value) => words.number(value, 0)} onChoose={(value) => choose({ ...extent, replications: value })} />
      <p className="order"><button type="button" className="primary" onClick={() => onStart(extent)}>{words.t(sweep.is === "done" ? "compute.sweep.again" : "compute.sweep.start")}</button></p>
    </>
  );

  function nameOf(kind: string): string {
    const found = line.compute.accelerators.find(({ id }) => id === kind);
    return found === undefined ? kind : words.name(found.name);
  }
}

function Curve({ line, extent, result, name }: { readonly line: LineView; readonly extent: SweepExtent; readonly result: SweepResult; readonly name: string }) {
  const words = useWords();
  const command = sweepCommand(extent, result);
  return (
    <>
      <p>{words.t(result.knee === 0 ? "compute.sweep.none" : "compute.sweep.knee", { knee: result.knee, best: result.best, name })}</p>
      <ValueCurve result={result} currency={line.currency} />
      <table>
        <caption className="unseen">{words.t("compute.sweep.title")}</caption>
        <thead>
          <tr>{(["number", "gain", "read", "whatIfs"] as const).map((column) => <th key={column} scope="col" className={column === "number" ? "" : "figure"}>{words.t(`compute.sweep.column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {result.points.map(({ accelerators, gain, inspectedShare, whatIfsPerHour }) => (
            <tr key={accelerators}>
              <th scope="row">{words.number(accelerators, 0)}</th>
              <td className="figure">{gain.mean === null ? "–" : words.moneyEstimate({ mean: gain.mean, halfWidth: gain.halfWidth }, line.currency)}</td>
              <td className="figure">{inspectedShare.mean === null ? "–" : words.percent(inspectedShare.mean, 0)}</td>
              <td className="figure">{words.number(whatIfsPerHour.mean ?? 0, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.t("compute.sweep.from", { count: result.replications, span: words.span(extent.hours * 3600), seed: result.seed })} {words.t("compute.sweep.same")} <code>{command}</code></p>
    </>
  );
}

interface ChoiceProps<Value> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly text: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({ name, values, chosen, text, onChoose }: ChoiceProps<Value>) {
  return (
    <div className="choice" role="group" aria-label={name}>
      <span className="quiet">{name}</span>
      <div className="chips">
        {values.map((value) => <button key={value} type="button" className="chip" aria-pressed={value === chosen} onClick={() => onChoose(value)}>{text(value)}</button>)}
      </div>
    </div>
  );
}

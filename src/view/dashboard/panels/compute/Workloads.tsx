import type { ComputeState, LineView, WorkloadState } from "#loop";
import { decimalsOf } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly line: LineView;
  readonly compute: ComputeState;
}

/** What each workload asks for and is given, how long it takes, and what of it is not done in time. */
export function Workloads({ line, compute }: Props) {
  const words = useWords();
  return (
    <>
      <table className="workloads">
        <caption className="unseen">{words.t("compute.workloads.title")}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="unseen">{words.t("compute.workloads.workload")}</span></th>
            {(["demand", "given", "inTime", "latency"] as const).map((column) => <th key={column} scope="col" className="figure">{words.t(`compute.workloads.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {compute.workloads.map((workload) => (
            <tr key={workload.id}>
              <th scope="row">{words.name(line.compute.workloads[workload.id])}<span className="below">{words.t(workload.isCounted ? "compute.workloads.counted" : "compute.workloads.modelled", { count: Math.round(workload.perHour), shown: perHour(workload.perHour) })}</span></th>
              <td className="figure">{rate(workload.demand)}</td>
              <td className="figure">{workload.rate === null ? words.t("compute.workloads.enough") : rate(workload.rate)}</td>
              <td className="figure">{inTime(workload)}</td>
              <td className="figure">{workload.latency === null ? "–" : seconds(workload.latency.mean)}{workload.latency !== null && <span className="below">{words.t("compute.workloads.p95", { seconds: seconds(workload.latency.p95) })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.t("compute.workloads.about")}</p>
    </>
  );

  function seconds(of: number): string {
    return words.quantity(of, "s", Math.min(2, decimalsOf(of)));
  }

  /** Less than one an hour is told to two figures: none would be wrong. */
  function perHour(of: number): string {
    return words.number(of, of === 0 || of >= 1 ? 0 : decimalsOf(of) - 1);
  }

  function rate(tera: number): string {
    if (tera === 0) return words.number(0, 0);
    return tera >= 0.001 ? words.number(tera, Math.min(2, decimalsOf(tera))) : words.t("compute.workloads.least");
  }

  function inTime({ id, served, dropped, isFelt }: WorkloadState): string {
    if (!isFelt) return "–";
    if (id === "what-if" || id === "design-search") return words.t("compute.workloads.made", { count: served });
    return served + dropped === 0 ? "–" : words.percent(served / (served + dropped), 0);
  }
}

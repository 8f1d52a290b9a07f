import type { Computing } from "#store";
import { useWords } from "../../words/useWords.tsx";

/** What came of the newest allocation: how the solver did, or why it found nothing and what stands in. */
export function Finding({ computing: { allocation, failure, isAllocating } }: { readonly computing: Computing }) {
  const words = useWords();
  if (isAllocating) return <p className="note" role="status">{words.t("compute.finding.allocating")}</p>;
  if (failure !== null) return <p className="problem" role="alert">{words.t("compute.finding.failed", { message: failure })}</p>;
  if (allocation === null) return null;
  const { finding, milliseconds } = allocation;
  if (finding === null) return <p className="note" role="status">{words.t("compute.finding.optimal", { milliseconds: words.number(milliseconds, milliseconds < 10 ? 1 : 0) })}</p>;
  const limits = finding.inTheWay.map((id) => words.t(`compute.limit.${id}`)).join(", ");
  return (
    <p className="problem" role="alert">
      {words.t(`compute.finding.${finding.is}`, { message: finding.message })} {limits !== "" && words.t("compute.finding.inTheWay", { limits })} {words.t("compute.finding.instead")}
    </p>
  );
}

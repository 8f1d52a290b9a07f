import { useState } from "react";
import type { ComputeWish } from "#store";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { Accelerators } from "./Accelerators.tsx";
import { Backdrop } from "./Backdrop.tsx";
import "./compute.css";
import { Finding } from "./Finding.tsx";
import { Limits } from "./Limits.tsx";
import { Sweep } from "./Sweep.tsx";
import { Workloads } from "./Workloads.tsx";

/** The accelerators that the plant's AI runs on: what is asked of them, what they cost, and what more of them would bring. */
export function ComputePanel({ line, summary, computing, onGiveCompute, onSweepCompute, onForgetSweep }: PanelProps) {
  const words = useWords();
  const { compute } = summary;
  const [wish, want] = useState<ComputeWish>(() => computing.wish ?? { counts: compute.setting?.accelerators ?? {}, dataCentre: line.compute.dataCentre });
  if (compute.workloads.length === 0) return <p className="empty">{words.t("compute.nothing")}</p>;
  return (
    <>
      <h2 className="lead">{leadOf()}</h2>
      <h3>{words.t("compute.accelerators.title")}</h3>
      <Accelerators accelerators={line.compute.accelerators} wish={wish} onWant={want} />
      <Limits accelerators={line.compute.accelerators} wish={wish} />
      <p className="order">
        <button type="button" className="primary" disabled={computing.isAllocating} onClick={() => onGiveCompute(wish)}>{words.t("compute.give")}</button>
        <button type="button" className="secondary" disabled={compute.setting === null} onClick={() => onGiveCompute(null)}>{words.t("compute.unlimited")}</button>
      </p>
      <Finding computing={computing} />
      <h3>{words.t("compute.workloads.title")}</h3>
      <Workloads line={line} compute={compute} />
      <h3>{words.t("compute.sweep.title")}</h3>
      <Sweep line={line} sweep={computing.sweep} onStart={(extent) => onSweepCompute({ ...extent, lines: wish.dataCentre.lines }, wish.dataCentre)} onForget={onForgetSweep} />
      <h3>{words.t("compute.backdrop.title")}</h3>
      <Backdrop line={line} compute={compute} />
    </>
  );

  function leadOf(): string {
    if (compute.setting === null) return words.t("compute.lead.unlimited");
    const facts = { whatIfs: words.number(compute.whatIfsPerHour, 1), power: words.quantity(compute.setting.powerWatts, "W", 0), cost: `${line.currency}${words.number(compute.setting.moneyPerHour, 2)}` };
    if (compute.inspectedShare === null) return words.t("compute.lead.early", facts);
    return words.t("compute.lead.limited", { share: words.percent(compute.inspectedShare, 0), ...facts });
  }
}

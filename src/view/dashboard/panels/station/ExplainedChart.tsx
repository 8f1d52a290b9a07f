import { useState } from "react";
import type { ChartView } from "#loop";
import { ControlChart } from "./ControlChart.tsx";
import { SignalList } from "./SignalList.tsx";

interface Props {
  readonly chart: ChartView;
  readonly name: string;
  readonly unit: string;
}

/** A control chart, and below it the rule that a signal broke: of the newest, or of the one that was chosen in the chart or in the list. */
export function ExplainedChart({ chart, name, unit }: Props) {
  const [chosen, choose] = useState<number | null>(null);
  return (
    <>
      <ControlChart chart={chart} name={name} unit={unit} chosen={chosen} onChoose={choose} />
      <SignalList points={chart.points} unit={unit} chosen={chosen} onChoose={choose} />
    </>
  );
}

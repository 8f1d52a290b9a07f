import type { ReactElement } from "react";
import type { ChartView } from "#loop";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly chart: ChartView;
  readonly far: readonly ("lower" | "upper")[];
  readonly format: (value: number) => string;
}

const samples = {
  value: <circle cx="9" cy="5" r="2.2" className="dots-plant" />,
  ewma: <path d="M0 5H18" className="line-ewma" />,
  shadow: <circle cx="9" cy="5" r="2.2" className="dots-shadow" />,
  control: <path d="M0 5H18" className="limit-control" />,
  spec: <path d="M0 5H18" className="limit-spec" />,
} satisfies Record<string, ReactElement>;

/** What each kind of line and dot in a control chart means, and the specification limits that lie outside the picture. */
export function ChartKey({ chart, far, format }: Props) {
  const words = useWords();
  const hasSpec = chart.lowerSpec !== null || chart.upperSpec !== null;
  const kinds = [
    "value" as const,
    ...(chart.history.length > 0 ? (["ewma", "control"] as const) : []),
    ...(hasSpec ? (["spec"] as const) : []),
    ...(chart.shadow.length > 0 ? (["shadow"] as const) : []),
  ];
  return (
    <figcaption>
      <ul className="chart-key">
        {kinds.map((kind) => (
          <li key={kind}><svg width="18" height="10" aria-hidden="true">{samples[kind]}</svg>{words.t(`panels.chart.key.${kind}`)}</li>
        ))}
      </ul>
      {far.map((side) => (
        <p key={side} className="note">{words.t(`panels.chart.far.${side}`, { limit: format((side === "lower" ? chart.lowerSpec : chart.upperSpec) ?? 0) })}</p>
      ))}
    </figcaption>
  );
}

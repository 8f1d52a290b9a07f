import type { TooltipContentProps } from "recharts";
import { useWords } from "../../words/useWords.ts";

interface Props {
  readonly hover: Pick<TooltipContentProps, "active" | "label" | "payload">;
  readonly format: (value: number) => string;
}

/** Both values at the time under the pointer. */
export function TrendHover({ hover, format }: Props) {
  const words = useWords();
  if (!hover.active || typeof hover.label !== "number") return null;
  const value = (key: string): string => {
    const found: unknown = hover.payload.find(({ dataKey }) => dataKey === key)?.value;
    return typeof found === "number" ? format(found) : "–";
  };
  return (
    <div className="chart-hover">
      <span>{words.dayTime(hover.label)}</span>
      <span><b>{value("plant")}</b> {words.t("panels.plant")}</span>
      <span className="quiet"><b>{value("shadow")}</b> {words.t("panels.shadow")}</span>
    </div>
  );
}

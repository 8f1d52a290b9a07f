import { type ReactNode, useDeferredValue } from "react";

interface Props {
  /** Room that is kept until then, in pixels. */
  readonly height: number;
  /** Second goes after what comes first. */
  readonly turn?: "first" | "second";
  readonly children: ReactNode;
}

/** Draws something dear, such as a chart, in a task of its own just after the rest, so that opening a panel never holds up the page. */
export function Later({ height, turn = "first", children }: Props) {
  const isFirst = useDeferredValue(true, false);
  const isSecond = useDeferredValue(isFirst, false);
  return (turn === "first" ? isFirst : isSecond) ? children : <div style={{ height }} />;
}

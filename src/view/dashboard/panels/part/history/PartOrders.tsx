import { useState } from "react";
import type { Command } from "#line";
import { useWords } from "../../../words/useWords.tsx";
import { type History, ordersFor } from "./stay.ts";

interface Props {
  readonly history: History;
  readonly onCommand: (command: Command) => void;
}

/** Holds the part, releases it, or sends it to its inspection again; says that it is ordered until the run has taken it. */
export function PartOrders({ history, onCommand }: Props) {
  const words = useWords();
  const [before, remember] = useState<number | null>(null);
  const { part, orders } = history;
  const allowed = ordersFor(history);
  const isWaiting = before === orders.length;
  const send = (type: "hold" | "release" | "re-inspect"): void => {
    remember(orders.length);
    onCommand({ type, parts: [part] });
  };
  return (
    <>
      <div className="order part-orders">
        <button type="button" className="secondary" disabled={!allowed.hold || isWaiting} onClick={() => send("hold")}>{words.t("history.order.hold")}</button>
        <button type="button" className="secondary" disabled={!allowed.release || isWaiting} onClick={() => send("release")}>{words.t("history.order.release")}</button>
        <button type="button" className="secondary" disabled={!allowed.inspect || isWaiting} onClick={() => send("re-inspect")}>{words.t("history.order.inspect")}</button>
      </div>
      <p className="note" role="status">{isWaiting && words.t("history.ordered")}</p>
    </>
  );
}

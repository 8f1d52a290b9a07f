import { useWords } from "../../../words/useWords.tsx";
import type { History } from "./stay.ts";

/** The orders that were given for a part, oldest first. */
export function OrdersGiven({ orders }: Pick<History, "orders">) {
  const words = useWords();
  return (
    <dl className="readings">
      {orders.map(({ at, order }, nth) => <div key={`${nth} ${at}`}><dt>{words.t(`history.done.${order}`)}</dt><dd>{words.dayTime(at)}</dd></div>)}
    </dl>
  );
}

import type { PanelProps } from "../../panel.ts";
import { characteristicName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { Ending } from "../Ending.tsx";
import { Measured } from "../Measured.tsx";
import { Lots } from "./Lots.tsx";
import { MapsTaken } from "./MapsTaken.tsx";
import { OrdersGiven } from "./OrdersGiven.tsx";
import { PartOrders } from "./PartOrders.tsx";
import { Readings } from "./Readings.tsx";
import { Stays } from "./Stays.tsx";
import { type History, staysOf } from "./stay.ts";
import { whereText } from "./whereText.ts";

/** All that is known of one part: where it is, its way with what was set, read and put in there, its measurements, maps and orders. */
export function HistoryView({ history, line, summary, onCommand, onSelectStation }: PanelProps & { readonly history: History }) {
  const words = useWords();
  const { where, of, reworks, failed, measurements, maps, orders, isHeld } = history;
  const { stays, elsewhere } = staysOf(history);
  const ended = where.is === "shipped" ? "good" : where.is === "scrapped" ? "scrapped" : null;
  const revision = summary.design.revisions[history.revision]?.id ?? words.number(history.revision + 1, 0);
  return (
    <>
      <p className="quiet">{words.t("panels.part.revision", { revision })}{reworks > 0 && ` · ${words.t("history.reworks", { count: reworks })}`}</p>
      <Ending ended={ended}>{whereText(history, line, words)}</Ending>
      {failed.length > 0 && <p className="note">{words.t("history.failed", { names: failed.map((id) => characteristicName(line, words, id)).join(", ") })}</p>}
      {of !== null && <p className="note">{words.t("history.of", { part: words.number(of, 0) })}</p>}
      {isHeld && ended === null && <p className="attention-text">{words.t("history.held")}</p>}
      {ended === null && where.is !== "built-in" && where.is !== "divided" && <PartOrders key={history.part} history={history} onCommand={onCommand} />}
      <h3>{words.t("panels.part.way")}</h3>
      <Stays line={line} stays={stays} now={summary.timeSeconds} onSelectStation={onSelectStation} />
      {elsewhere.readings.length > 0 && <><h3>{words.t("history.elsewhere")}</h3><Readings line={line} readings={elsewhere.readings} /></>}
      {elsewhere.materials.length > 0 && <><h3>{words.t("history.lots")}</h3><Lots line={line} materials={elsewhere.materials} /></>}
      <h3>{words.t("panels.part.measured")}</h3>
      <Measured line={line} charts={summary.charts} measured={measurements} />
      {maps.length > 0 && <><h3>{words.t("history.maps")}</h3><MapsTaken line={line} maps={maps} /></>}
      {orders.length > 0 && <><h3>{words.t("history.orders")}</h3><OrdersGiven orders={orders} /></>}
    </>
  );
}

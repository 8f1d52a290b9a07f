import type { DeskView } from "#loop";
import { placeName } from "../../../words/names.ts";
import type { Words } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { SuspicionForm } from "./SuspicionForm.tsx";
import { TouchedParts } from "./TouchedParts.tsx";

type Containment = NonNullable<DeskView["containment"]>;

/** Which parts a fault may have touched, where they are now, and what can still be done about them. */
export function TouchedView(props: QualityViewProps) {
  const words = useWords();
  const { line, summary, onCommand, onSuspect } = props;
  const found = summary.desk?.containment ?? null;
  if (found === null) {
    return (
      <>
        <p className="note">{words.t("quality.touched.about")}</p>
        <SuspicionForm line={line} now={summary.timeSeconds} onAsk={onSuspect} />
      </>
    );
  }
  const reachable = found.parts.filter(({ where }) => where.is === "at-machine" || where.is === "after-station" || where.is === "in-line");
  const free = reachable.filter(({ isHeld }) => !isHeld).map(({ part }) => part);
  const held = reachable.filter(({ isHeld }) => isHeld).map(({ part }) => part);
  return (
    <>
      <header className="panel-head">
        <h2 className="lead">{words.t("quality.touched.count", { count: found.parts.length })}</h2>
        <button type="button" className="plain quiet" onClick={() => onSuspect(null)}>{words.t("quality.touched.another")}</button>
      </header>
      <p className="note">{suspicionText(found, line, words)}{!found.isWhole && <> {words.t("quality.touched.notWhole")}</>}</p>
      <dl className="counts">
        {(["line", "held", "shipped", "scrapped"] as const).map((where) => <div key={where}><dt>{words.t(`quality.touched.where.${where}`)}</dt><dd>{words.number(countOf(found, where), 0)}</dd></div>)}
      </dl>
      <div className="order">
        <button type="button" className="primary" disabled={free.length === 0} onClick={() => onCommand({ type: "hold", parts: free })}>{words.t("quality.touched.hold", { count: free.length })}</button>
        <button type="button" className="plain" disabled={held.length === 0} onClick={() => onCommand({ type: "re-inspect", parts: held })}>{words.t("quality.touched.inspect")}</button>
        <button type="button" className="plain" disabled={held.length === 0} onClick={() => onCommand({ type: "release", parts: held })}>{words.t("quality.touched.release")}</button>
      </div>
      <p className="note">{words.t("quality.touched.orders")}</p>
      <TouchedParts line={line} parts={found.parts} onFollow={props.onFollow} />
    </>
  );
}

function countOf({ parts }: Containment, where: "line" | "held" | "shipped" | "scrapped"): number {
  if (where === "held") return parts.filter(({ isHeld }) => isHeld).length;
  return parts.filter(({ where: { is }, isHeld }) => (where === "line" ? is !== "shipped" && is !== "scrapped" && is !== "divided" && !isHeld : is === where)).length;
}

function suspicionText({ suspicion: { station, machine, from, until, materialLot } }: Containment, line: QualityViewProps["line"], words: Words): string {
  const place = placeName(line, words, { station, machine: machine ?? -1 });
  const facts = { place, from: words.dayTime(from), until: words.dayTime(until) };
  if (materialLot === undefined) return words.t("quality.touched.suspicion", facts);
  const material = line.materials.find(({ id }) => id === materialLot.material);
  return words.t("quality.touched.lotSuspicion", { ...facts, material: material === undefined ? materialLot.material : words.name(material.name), lot: materialLot.lot + 1 });
}

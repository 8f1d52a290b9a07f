import type { VirtualView } from "#loop";
import { useCalm } from "../../../marks/useCalm.ts";
import { characteristicName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { CharacteristicPrediction } from "./CharacteristicPrediction.tsx";
import "./prediction.css";

/** Milliseconds between redraws. */
const calm = 1000;

/** Virtual metrology: what was predicted of parts beside what was measured of them, and how good that is. */
export function PredictionView({ line, summary }: QualityViewProps) {
  const words = useWords();
  const desk = useCalm(summary.desk, calm);
  if (desk === null || desk.virtual.length === 0) return <p className="empty">{words.t("prediction.none")}</p>;
  const share = worstShare(desk.virtual);
  return (
    <>
      <h2 className="lead">{share === null || share >= 1 ? words.t("prediction.leadNone") : words.t("prediction.lead", { share: words.percent(share, 0) })}</h2>
      <p className="note">{words.t("prediction.about")}</p>
      {desk.virtual.map((virtual, index) => {
        const unit = line.characteristics.find(({ id }) => id === virtual.characteristic)?.unit ?? "";
        const name = characteristicName(line, words, virtual.characteristic);
        return (
          <section key={virtual.characteristic}>
            <h3>{name} <span className="quiet">{unit}</span></h3>
            <CharacteristicPrediction virtual={virtual} name={name} unit={unit} isExplained={index === 0} />
          </section>
        );
      })}
    </>
  );
}

/** The largest error of a characteristic by that of the naive prediction; null while nothing is scored. */
function worstShare(all: readonly VirtualView[]): number | null {
  const shares = all.map(({ shareOfNaive }) => shareOfNaive).filter((share) => share !== null);
  return shares.length === 0 ? null : Math.max(...shares);
}

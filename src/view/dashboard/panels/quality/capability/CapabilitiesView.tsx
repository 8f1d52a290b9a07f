import { useCalm } from "../../../marks/useCalm.ts";
import { characteristicName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { CharacteristicCapability } from "./CharacteristicCapability.tsx";
import { Yields } from "./Yields.tsx";
import "./capability.css";

/** Milliseconds between redraws: values come many times a second, and a histogram of a thousand hardly moves. */
const calm = 1000;

/** How much of what is made is good, what the rest costs, and how well each characteristic fits between its limits. */
export function CapabilitiesView({ line, summary }: QualityViewProps) {
  const words = useWords();
  const desk = useCalm(summary.desk, calm);
  if (desk === null || desk.yields === null) return <p className="empty">{words.t("capability.none")}</p>;
  return (
    <>
      <Yields yields={desk.yields} line={line} />
      {line.characteristics.map(({ id, unit }) => {
        const found = desk.capabilities.find(({ characteristic }) => characteristic === id);
        const name = characteristicName(line, words, id);
        return (
          <section key={id}>
            <h3>{name} <span className="quiet">{unit}</span></h3>
            {found === undefined ? <p className="empty">{words.t("capability.few")}</p> : <CharacteristicCapability capability={found} name={name} unit={unit} />}
          </section>
        );
      })}
      {desk.capabilities.some(({ indices }) => indices !== null) && <p className="note">{words.t("capability.key")}</p>}
    </>
  );
}

import type { LineView } from "#loop";
import { type Source, useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import { Menu } from "./Menu.tsx";

/** Which plant is shown, and which can be: those that ship, and the lines of files that were opened. One click shows another; its run goes on where it stood. */
export function PlantMenu({ line }: { readonly line: LineView }) {
  const words = useWords();
  const plants = usePlant((plant) => plant.plants);
  const parked = usePlant((plant) => plant.parked);
  const shown = usePlant(({ source }) => source);
  const areUnfetched = usePlant(({ arePlantsUnfetched }) => arePlantsUnfetched);
  const { switchTo, listPlants } = useActions();
  const isFile = shown !== null && "file" in shown;
  const choices: readonly Choice[] = [
    ...plants.map(({ id, name }) => ({ id, name, source: { plant: id }, isShown: !isFile && id === line.id })),
    ...parked.flatMap(({ source, opened }) => ("plant" in source && plants.some(({ id }) => id === source.plant) ? [] : [{ id: opened.line.id, name: opened.line.name, source, isShown: false }])),
    ...(shown !== null && (isFile || plants.every(({ id }) => id !== line.id)) ? [{ id: line.id, name: line.name, source: shown, isShown: true }] : []),
  ];
  const isBegun = ({ source, id }: Choice): boolean => parked.some(({ source: of, opened }) => ("plant" in of) === ("plant" in source) && opened.line.id === id);
  return (
    <Menu label={<span className="bar-line">{words.name(line.name)}</span>} className="menu-plants">
      {(close) => [...choices.map((choice) => (
        <button
          key={`${"file" in choice.source ? "file" : "plant"} ${choice.id}`} type="button" className="plant-row" aria-current={choice.isShown}
          onClick={() => {
            switchTo(choice.source, choice.id);
            close();
          }}
        >
          {words.name(choice.name)}
          <span className="quiet">{words.t(`page.bar.plant.${choice.isShown ? "shown" : isBegun(choice) ? "begun" : "fresh"}`)}</span>
        </button>
      )), ...(areUnfetched ? [<p key="unfetched" className="plant-row" role="alert">{words.t("page.bar.plant.unfetched")} <button type="button" className="secondary" onClick={listPlants}>{words.t("page.again")}</button></p>] : [])]}
    </Menu>
  );
}

interface Choice {
  readonly id: string;
  readonly name: LineView["name"];
  readonly source: Source;
  readonly isShown: boolean;
}

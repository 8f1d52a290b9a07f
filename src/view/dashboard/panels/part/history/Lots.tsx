import type { LineView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import type { History } from "./stay.ts";

interface Props {
  readonly line: LineView;
  readonly materials: History["materials"];
  readonly title?: string;
}

/** The lots of material that a part got, counted from 1 for people. */
export function Lots({ line, materials, title }: Props) {
  const words = useWords();
  return (
    <dl className="readings">
      {title !== undefined && <div className="stay-part"><dt>{title}</dt></div>}
      {materials.map(({ material, lot }) => <div key={`${material} ${lot}`}><dt>{materialName(material)}</dt><dd>{words.t("history.lot", { lot: words.number(lot + 1, 0) })}</dd></div>)}
    </dl>
  );

  function materialName(of: string): string {
    const material = line.materials.find(({ id }) => id === of);
    return material === undefined ? of : words.name(material.name);
  }
}

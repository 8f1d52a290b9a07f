import type { CapabilityView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";

interface Props {
  readonly indices: NonNullable<CapabilityView["indices"]>;
  readonly name: string;
}

const order = ["cp", "cpk", "cpm", "pp", "ppk"] as const;

/** The capability indices with their 95 % intervals; an index that the specification has no limits or target for is left out. */
export function IndexTable({ indices, name }: Props) {
  const words = useWords();
  const figure = (value: number): string => words.number(value, 2);
  return (
    <table className="indices">
      <caption className="unseen">{words.t("capability.index.caption", { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t("capability.index.title")}</th>
          <th scope="col" className="figure">{words.t("capability.index.value")}</th>
          <th scope="col" className="figure">{words.t("capability.index.interval")}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((id) => {
          const index = indices[id];
          return index !== null && (
            <tr key={id}>
              <th scope="row"><b>{words.t(`capability.index.${id}.name`)}</b> <span className="quiet">{words.t(`capability.index.${id}.says`)}</span></th>
              <td className="figure"><b>{figure(index.value)}</b></td>
              <td className="figure quiet">{index.interval === null ? "–" : `${figure(index.interval.lower)} … ${figure(index.interval.upper)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import type { ComputeState, LineView } from "#loop";
import { useWords } from "../../words/useWords.tsx";

/** Who is to have how many of the GPUs that come to Korea, and how many lines like this one they would serve. */
export function Backdrop({ line, compute }: { readonly line: LineView; readonly compute: ComputeState }) {
  const words = useWords();
  return (
    <>
      <table>
        <caption className="unseen">{words.t("compute.backdrop.title")}</caption>
        <thead>
          <tr>{(["who", "gpus", "lines"] as const).map((column) => <th key={column} scope="col" className={column === "who" ? "" : "figure"}>{words.t(`compute.backdrop.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {line.compute.backdrop.map(({ id, name, gpus }) => (
            <tr key={id}>
              <th scope="row">{words.name(name)}</th>
              <td className="figure">{words.number(gpus, 0)}</td>
              <td className="figure">{serves(compute.serves[id] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.t("compute.backdrop.about")}</p>
    </>
  );

  function serves(lines: number | null): string {
    return lines === null ? "–" : words.number(lines, 0);
  }
}

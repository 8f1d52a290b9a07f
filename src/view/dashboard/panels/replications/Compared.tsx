import type { LineView } from "#loop";
import type { Replications } from "#store";
import { useWords } from "../../words/useWords.tsx";
import { Gains } from "./Gains.tsx";
import { Worths } from "./Worths.tsx";
import { commandOf } from "./command.ts";

interface Props {
  readonly line: LineView;
  readonly done: Extract<Replications, { readonly is: "done" }>;
}

/** What a comparison came to, from how many pairs, and how the terminal gives the same. */
export function Compared({ line, done: { answer, asked, story } }: Props) {
  const words = useWords();
  const { result } = answer;
  const { horizon } = result;
  const station = line.stations.find(({ id }) => id === horizon?.station);
  const stationName = station === undefined ? (horizon?.station ?? "") : words.name(station.name);
  const known = answer.is === "settings" ? answer.result.yield.pairs : result.replications;
  const command = commandOf({ ...asked, pairs: result.replications }, { line: line.id, seed: result.seed, story });
  return (
    <>
      {answer.is === "each" && <Worths line={line} result={answer.result} />}
      {answer.is === "settings" && asked.question.is === "settings" && <Gains line={line} result={answer.result} question={asked.question} />}
      <p className="note">
        {words.t("panels.replications.from", { count: result.replications, span: words.span(asked.hours * 3600), seed: result.seed })}
        {known < result.replications && ` ${words.t("panels.replications.unknown", { count: result.replications - known })}`}
      </p>
      {horizon !== null && (
        <p className="note">
          {words.t("panels.replications.horizon", { station: stationName, life: words.span(horizon.lifeSeconds), counted: words.span(horizon.countedSeconds), wanted: words.span(horizon.wantedSeconds) })}
        </p>
      )}
      <p className="note">{words.t("panels.replications.same")} <code>{command}</code></p>
    </>
  );
}

import type { Mode, ScoreView } from "#optimizer";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { rankedMakers } from "./rankedMakers.ts";
import { Score } from "./Score.tsx";

const modes: readonly Mode[] = ["off", "advise", "approve", "auto"];

/** Who decides: what each does, how free it is to act, and how what it foretold compares with what came. */
export function Makers({ line, summary, onSetPolicy }: PanelProps) {
  const words = useWords();
  const { policy } = summary.optimizer;
  const set = (kind: string, mode: Mode): void => onSetPolicy({ ...policy, modes: { ...policy.modes, [kind]: mode } });
  return (
    <>
      <p className="note">{words.t("optimizer.modes.about", { span: words.span(policy.proposalSeconds) })}</p>
      <ul className="makers">
        {rankedMakers(line, summary, words).map(({ kind, name, does, idle, score }) => (
          <li key={kind} className={idle !== null && score === null ? "is-idle" : ""}>
            <h3>{name}</h3>
            <p className="maker-does">{does}</p>
            {idle !== null && <p className="note">{words.t("optimizer.idle", { why: idle })}</p>}
            {(idle === null || score !== null) && (
              <>
                <ModeSwitch name={name} mode={policy.modes[kind] ?? "auto"} onSet={(mode) => set(kind, mode)} />
                <Summary score={score} />
              </>
            )}
            {score !== null && <Score name={name} score={score} currency={line.currency} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ModeProps {
  readonly name: string;
  readonly mode: Mode;
  readonly onSet: (mode: Mode) => void;
}

function ModeSwitch({ name, mode, onSet }: ModeProps) {
  const words = useWords();
  return (
    <div className="chips modes" role="group" aria-label={words.t("optimizer.modes.of", { name })}>
      {modes.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === mode} title={words.t(`optimizer.modes.hint.${one}`)} onClick={() => onSet(one)}>{words.t(`optimizer.modes.${one}`)}</button>
      ))}
    </div>
  );
}

/** How many of its decisions have come to be what. */
function Summary({ score }: { readonly score: ScoreView | null }) {
  const words = useWords();
  if (score === null) return <p className="note">{words.t("optimizer.score.none")}</p>;
  const counts = (["done", "kept", "advised", "waiting", "declined", "expired", "stopped", "undone"] as const).flatMap((status) => {
    const count = score.statuses[status];
    return count === undefined ? [] : [words.t(`optimizer.score.counts.${status}`, { shown: words.number(count, 0) })];
  });
  return <p className="note">{counts.join(" · ")}</p>;
}

import type { PhaseId, Summary } from "#loop";
import { useWords } from "../words/useWords.tsx";

const phases: readonly PhaseId[] = ["production", "quality", "optimizer", "design"];

/** A phase stays lit for so many seconds of wall clock after it acted. */
const litSeconds = 4;

interface Props {
  readonly summary: Summary;
  /** Simulated seconds per second: how long ago something is, to the eye. */
  readonly speed: number;
}

/** The loop as a circle of four phases, each lit as it acts; production is lit while it is being changed. */
export function LoopRing({ summary, speed }: Props) {
  const words = useWords();
  return (
    <ol className="loop-ring" aria-label={words.t("page.loop.label")}>
      {phases.map((phase) => {
        const name = words.t(`page.loop.${phase}`);
        const isLit = isLately(summary.phases[phase], summary.timeSeconds, speed);
        return (
          <li key={phase} className={`phase phase-${phase}${isLit ? " is-lit" : ""}`}>
            <i aria-hidden="true" />
            {name}
            {isLit && <span className="unseen">{words.t("page.loop.acts", { phase: name })}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** At the highest speed a phase is lit for the last quarter of an hour. */
function isLately(acted: number | null, now: number, speed: number): boolean {
  return acted !== null && now - acted <= Math.min(900, litSeconds * Math.max(1, speed));
}

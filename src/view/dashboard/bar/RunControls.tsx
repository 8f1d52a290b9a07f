import type { LineView } from "#loop";
import { useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import type { Words } from "../words/words.ts";

/** From here on a speed is read as time that passes in a second. */
const spokenFrom = 14_400;

/** Pause, speed, and the run's own clock. */
export function RunControls({ line: { speeds } }: { readonly line: LineView }) {
  const words = useWords();
  const { t } = words;
  const isPaused = usePlant((plant) => plant.isPaused);
  const speed = usePlant((plant) => plant.speed);
  const reached = usePlant((plant) => plant.speedReached);
  const time = usePlant(({ present }) => Math.floor((present?.summary.timeSeconds ?? 0) / 60) * 60);
  const { setPaused, setSpeed } = useActions();
  const shown = speeds.includes(speed) ? speeds : [...speeds, speed].toSorted((left, right) => left - right);
  const isSlow = !isPaused && Number.isFinite(speed) && reached > 0 && reached < speed * 0.7;
  const reachedText = t("page.bar.reached", { speed: words.number(reached, reached < 10 ? 1 : 0) });
  return (
    <div className="run-controls" role="group" aria-label={t("page.bar.label")}>
      <button type="button" className="bar-button play" aria-label={t(`page.bar.${isPaused ? "play" : "pause"}`)} title={t(`page.bar.${isPaused ? "play" : "pause"}`)} onClick={() => setPaused(!isPaused)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={isPaused ? "M4 2.5v11l9-5.5z" : "M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z"} /></svg>
      </button>
      <select className="speed" value={speed} aria-label={t("page.bar.speed")} onChange={({ target }) => setSpeed(Number(target.value))}>
        {shown.map((choice) => (
          <option key={choice} value={choice}>{speedText(choice, words)}</option>
        ))}
      </select>
      <span className="clock">
        {t("page.bar.clock", { day: Math.floor(time / 86_400) + 1, clock: words.clock(time) })}
        {(isSlow || (!Number.isFinite(speed) && !isPaused)) && <span className="quiet"> {reachedText}</span>}
      </span>
    </div>
  );
}

function speedText(speed: number, { t, number, span }: Words): string {
  if (!Number.isFinite(speed)) return t("page.bar.speeds.fastest");
  return speed < spokenFrom ? t("page.bar.speeds.times", { speed: number(speed, 0) }) : t("page.bar.speeds.span", { span: span(speed) });
}

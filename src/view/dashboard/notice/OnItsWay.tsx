import { useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";

const daySeconds = 86_400;

/** That the run is on its way to a moment, as fast as it goes: how far it is, and how not to wait for it where it stood there before. */
export function OnItsWay() {
  const words = useWords();
  const { t } = words;
  const isRushing = usePlant((plant) => plant.isRushing);
  const to = usePlant((plant) => plant.catchingUpTo);
  const now = usePlant(({ present }) => present?.summary.timeSeconds ?? 0);
  const seed = usePlant((plant) => plant.seed);
  const saved = usePlant(({ notices }) => notices.findLast(({ kind }) => kind === "kept"));
  const { stay, restart } = useActions();
  if (!isRushing) return null;
  if (to === null) return <p className="on-its-way" role="status">{t("page.bar.rushing")}</p>;
  const moment = to < daySeconds ? words.clock(to) : words.dayTime(to);
  return (
    <div className="on-its-way">
      <p role="status">{saved?.kind === "kept" ? t("page.bar.savedCatchesUp", { name: saved.name, moment }) : t("page.bar.catchingUp", { moment })}</p>
      <progress value={now} max={to} aria-label={t("page.bar.caughtUp")} />
      <output>{words.percent(Math.min(1, now / to), 0)}</output>
      <button type="button" className="secondary" onClick={stay}>{t("page.bar.stay")}</button>
      <button type="button" className="secondary" onClick={() => restart(seed)}>{t("page.bar.anew")}</button>
    </div>
  );
}

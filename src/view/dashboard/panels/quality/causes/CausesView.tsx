import type { Investigation } from "#loop";
import { characteristicName, placeName, ruleName } from "../../../words/names.ts";
import { sentence } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { SuspectRow } from "./SuspectRow.tsx";
import { SuspectSensors } from "./SuspectSensors.tsx";

/** Suspects that are less likely than this are not worth a line. */
const least = 0.01;
const mostSuspects = 4;
/** From here on a cause is called likely. */
const likely = 0.5;

/** Who may be behind the newest signals, and what speaks for each. */
export function CausesView(props: QualityViewProps) {
  const words = useWords();
  const { investigations } = props.summary;
  return (
    <>
      {investigations.length === 0 && <p className="empty">{words.t("quality.causes.none")}</p>}
      {investigations.length > 0 && (
        <>
          <h2 className="lead">{words.t("quality.causes.lead", { count: investigations.length, likely: investigations.filter(({ suspects }) => (suspects[0]?.belief ?? 0) >= likely).length })}</h2>
          <p className="note">{words.t("quality.causes.about")}</p>
        </>
      )}
      <SuspectSensors {...props} />
      {investigations.map((investigation) => <Case key={investigation.id} {...props} investigation={investigation} />)}
      {investigations.length > 0 && <p className="note causes-key">{words.t("quality.causes.table")}</p>}
    </>
  );
}

function Case({ investigation, ...props }: QualityViewProps & { readonly investigation: Investigation }) {
  const words = useWords();
  const { line } = props;
  const { at, newestAt, characteristic, station, machine, rule, suspects, weighedAt } = investigation;
  const shown = suspects.filter(({ belief }) => belief >= least).slice(0, mostSuspects);
  const rest = 1 - shown.reduce((sum, { belief }) => sum + belief, 0);
  const isMostlyChance = rest > (shown[0]?.belief ?? 1);
  return (
    <section className="case">
      <h3>{characteristicName(line, words, characteristic)}, {placeName(line, words, { station, machine })}</h3>
      <p className="note">
        {words.t("quality.causes.signal", { clock: words.dayTime(at), rule: sentence(ruleName(words, rule)), says: words.t(`panels.rule.${rule}.says`, { defaultValue: "" }) })}
        {newestAt > at && <> {words.t("quality.causes.newest", { clock: words.dayTime(newestAt) })}</>}
        {weighedAt !== null && <> {words.t("quality.causes.weighed", { clock: words.dayTime(weighedAt) })}</>}
      </p>
      {weighedAt !== null && shown.length === 0 && <p className="note">{words.t("quality.causes.nobody")}</p>}
      {isMostlyChance && <p>{words.t("quality.causes.mostlyChance", { share: words.percent(rest, 0) })}</p>}
      <ol className="suspects">
        {shown.map((suspect) => (
          <SuspectRow key={`${suspect.kind} ${suspect.station} ${suspect.machine ?? ""} ${suspect.what} ${suspect.lot ?? ""}`} {...props} suspect={suspect} />
        ))}
      </ol>
      {shown.length > 0 && !isMostlyChance && rest >= 0.005 && <p className="note suspect-rest">{words.t("quality.causes.rest", { share: words.percent(rest, 0) })}</p>}
    </section>
  );
}

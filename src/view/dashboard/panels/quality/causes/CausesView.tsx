import type { Investigation } from "#loop";
import { characteristicName, placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { SuspectRow } from "./SuspectRow.tsx";
import { SuspectSensors } from "./SuspectSensors.tsx";

/** Suspects that are less likely than this are not worth a line. */
const least = 0.01;
const mostSuspects = 4;

/** Who may be behind the newest signals, and what speaks for each. */
export function CausesView(props: QualityViewProps) {
  const words = useWords();
  const { investigations } = props.summary;
  return (
    <>
      <SuspectSensors {...props} />
      {investigations.length === 0 && <p className="empty">{words.t("quality.causes.none")}</p>}
      {investigations.length > 0 && <p className="note">{words.t("quality.causes.about")}</p>}
      {investigations.map((investigation) => <Case key={investigation.id} {...props} investigation={investigation} />)}
    </>
  );
}

function Case({ investigation, ...props }: QualityViewProps & { readonly investigation: Investigation }) {
  const words = useWords();
  const { line } = props;
  const { at, characteristic, station, machine, rule, suspects, weighedAt } = investigation;
  const shown = suspects.filter(({ belief }) => belief >= least).slice(0, mostSuspects);
  const rest = 1 - shown.reduce((sum, { belief }) => sum + belief, 0);
  return (
    <section className="case">
      <h3>{characteristicName(line, words, characteristic)}, {placeName(line, words, { station, machine })}</h3>
      <p className="note">
        {words.t("quality.causes.signal", { clock: words.dayTime(at), rule: words.t(`panels.rule.${rule}.name`) })}
        {weighedAt !== null && <> {words.t("quality.causes.weighed", { clock: words.dayTime(weighedAt) })}</>}
      </p>
      {weighedAt !== null && shown.length === 0 && <p className="note">{words.t("quality.causes.nobody")}</p>}
      <ol className="suspects">
        {shown.map((suspect) => (
          <SuspectRow key={`${suspect.kind} ${suspect.station} ${suspect.machine ?? ""} ${suspect.what} ${suspect.lot ?? ""}`} {...props} suspect={suspect} />
        ))}
      </ol>
      {shown.length > 0 && rest >= 0.005 && <p className="note suspect-rest">{words.t("quality.causes.rest", { share: words.percent(rest, 0) })}</p>}
    </section>
  );
}

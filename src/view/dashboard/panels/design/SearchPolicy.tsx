import type { Policy } from "#optimizer";
import { Chips } from "../../marks/Chips.tsx";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly policy: Policy;
  readonly onSetPolicy: (policy: Policy) => void;
}

/** Hours from one search to the next; 0 stands for none by itself. */
const everyHours: readonly number[] = [0, 4, 12, 24, 168];
/** Standard deviations; -1 stands for noise that is not varied. */
const aversions: readonly number[] = [-1, 0, 1, 2];

/** How often the loop looks for a better design by itself, and whether that is to bear noise. */
export function SearchPolicy({ policy, onSetPolicy }: Props) {
  const words = useWords();
  const { searchEverySeconds, searchAversion } = policy;
  return (
    <>
      <h3>{words.t("design.search.every")}</h3>
      <Chips
        name={words.t("design.search.every")} values={everyHours} chosen={(searchEverySeconds ?? 0) / 3600} text={(hours) => (hours === 0 ? words.t("design.search.never") : words.span(hours * 3600))}
        onChoose={(hours) => onSetPolicy({ ...policy, searchEverySeconds: hours === 0 ? null : hours * 3600 })}
      />
      <h3>{words.t("design.search.noise")}</h3>
      <Chips
        name={words.t("design.search.noise")} values={aversions} chosen={searchAversion ?? -1} text={(aversion) => (aversion < 0 ? words.t("design.search.calm") : words.t("design.search.aversion", { aversion: words.number(aversion, 0) }))}
        onChoose={(aversion) => onSetPolicy({ ...policy, searchAversion: aversion < 0 ? null : aversion })}
      />
      <p className="note">{words.t("design.search.about")}</p>
    </>
  );
}

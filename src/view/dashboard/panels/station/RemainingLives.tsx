import type { StationView, Summary } from "#loop";
import { useWords } from "../../words/useWords.tsx";
import { decimalsOf } from "../../words/words.ts";

interface Props {
  readonly station: StationView;
  readonly machine: number;
  readonly lives: Summary["lives"];
}

/** How long the worn tools of one machine will do, with what the twin leaves open; nothing where none is followed. */
export function RemainingLives({ station, machine, lives }: Props) {
  const words = useWords();
  const own = lives.filter((life) => life.station === station.id && life.machine === machine);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{words.t("upkeep.life.title")}</h3>
      {own.map((life) => {
        const found = station.tools.find(({ id }) => id === life.tool);
        const tool = found === undefined ? life.tool : words.name(found.name);
        const decimals = decimalsOf(life.limit / 10);
        const plan = life.planned === null ? words.t("upkeep.life.unplanned") : words.t("upkeep.life.planned", { span: words.span(life.planned) });
        return (
          <div key={life.tool}>
            <p>{words.t(`upkeep.life.${kindOf(life)}`, { tool, life: words.span(life.median ?? 0), low: words.span(life.low ?? 0), high: words.span(life.high ?? 0) })}</p>
            <p className="note">{words.t("upkeep.life.note", { limit: words.quantity(life.limit, life.unit, decimals), level: words.quantity(life.level, life.unit, decimals), plan })}</p>
          </div>
        );
      })}
    </section>
  );
}

/** Which sentence tells it. */
function kindOf({ low, median, high }: Summary["lives"][number]): "over" | "long" | "open" | "says" | "unknown" {
  if (median === 0) return "over";
  if (low === null) return "unknown";
  if (median === null) return "long";
  return high === null ? "open" : "says";
}

import type { StationView } from "#loop";
import { AttentionMark } from "../../../marks/StateMark.tsx";
import { sentence } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { type Verdict, wantsLook } from "./belief.ts";

interface Props {
  readonly station: StationView;
  readonly machine: number;
  readonly sensors: readonly Verdict[];
}

/** Says at the head of a machine which of its sensors want a look; nothing where none does. */
export function SensorNotice({ station, machine, sensors }: Props) {
  const words = useWords();
  const found = sensors.filter((verdict) => verdict.station === station.id && verdict.machine === machine && wantsLook(verdict));
  return found.map((verdict) => {
    const sensor = station.sensors.find(({ id }) => id === verdict.sensor);
    if (sensor === undefined) return null;
    const text = words.t("sensors.notice", { sensor: sentence(words.name(sensor.name)), state: words.t(`sensors.state.${verdict.state}`) });
    return <p key={verdict.sensor} className="now is-attention"><AttentionMark /><span>{text}</span></p>;
  });
}

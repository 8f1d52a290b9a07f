import type { Accelerator } from "#compute";
import type { ComputeWish } from "#store";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly accelerators: readonly Accelerator[];
  readonly wish: ComputeWish;
}

/** What the wanted accelerators draw and cost, against what the data centre allows. */
export function Limits({ accelerators, wish: { counts, dataCentre } }: Props) {
  const words = useWords();
  const sum = (of: (accelerator: Accelerator) => number): number => accelerators.reduce((total, accelerator) => total + (counts[accelerator.id] ?? 0) * of(accelerator), 0);
  const kilowatts = (watts: number): string => words.quantity(watts / 1000, "kW", 1);
  const dollars = (money: number): string => words.money(money, "US$");
  const watts = sum((accelerator) => accelerator.watts.value);
  const price = sum((accelerator) => accelerator.price.value);
  const limits = [
    { id: "power", used: watts, limit: dataCentre.powerWatts, text: kilowatts },
    { id: "cooling", used: watts, limit: dataCentre.coolingWatts, text: kilowatts },
    { id: "budget", used: price, limit: dataCentre.budget, text: dollars },
  ] as const;
  return (
    <ul className="limits">
      {limits.map(({ id, used, limit, text }) => (
        <li key={id} className={used > limit ? "is-beyond" : ""}>
          <span>{words.t(`compute.limit.${id}`)}</span>
          <span className="figure">{words.t(used > limit ? "compute.limit.beyond" : "compute.limit.of", { used: text(used), limit: text(limit) })}</span>
          <span className="limit-bar" aria-hidden="true"><i style={{ width: `${Math.min(100, limit === 0 ? 100 : (100 * used) / limit)}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}

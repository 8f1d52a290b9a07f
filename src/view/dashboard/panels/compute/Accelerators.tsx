import type { Accelerator, Sourced } from "#compute";
import type { ComputeWish } from "#store";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly accelerators: readonly Accelerator[];
  readonly wish: ComputeWish;
  readonly onWant: (wish: ComputeWish) => void;
}

const most = 10_000;
const mostLines = 1_000_000;

/** How many of each kind there are to be, what each can do, and where its figures are from. */
export function Accelerators({ accelerators, wish, onWant }: Props) {
  const words = useWords();
  const { counts, dataCentre } = wish;
  return (
    <>
      <ul className="accelerators">
        {accelerators.map(({ id, name, kind, teraOperations, watts, price }) => (
          <li key={id} className="accelerator">
            <div className="accelerator-name">
              {words.name(name)}
              <span className="below">
                {words.t(`compute.kind.${kind}`)} · {words.quantity(teraOperations.value, "TOPS", 0)} · {words.quantity(watts.value, "W", 0)} · {priceText(price)}
              </span>
            </div>
            <Stepper name={words.name(name)} value={counts[id] ?? 0} range={[0, most]} onChange={(count) => onWant({ ...wish, counts: { ...counts, [id]: count } })} />
          </li>
        ))}
        <li className="accelerator">
          <div className="accelerator-name">{words.t("compute.accelerators.lines")}<span className="below">{words.t("compute.accelerators.linesAbout")}</span></div>
          <Stepper name={words.t("compute.accelerators.lines")} value={dataCentre.lines} range={[1, mostLines]} onChange={(lines) => onWant({ ...wish, dataCentre: { ...dataCentre, lines } })} />
        </li>
      </ul>
      <details className="sources">
        <summary>{words.t("compute.accelerators.sources")}</summary>
        <dl>
          {accelerators.flatMap(({ id, name, teraOperations, watts, price }) => [
            <Source key={`${id}/throughput`} name={`${words.name(name)}, ${words.t("compute.accelerators.throughput")}`} of={teraOperations} />,
            <Source key={`${id}/power`} name={`${words.name(name)}, ${words.t("compute.accelerators.power")}`} of={watts} />,
            <Source key={`${id}/price`} name={`${words.name(name)}, ${words.t("compute.accelerators.price")}`} of={price} />,
          ])}
        </dl>
      </details>
    </>
  );

  function priceText({ value, isEstimate }: Sourced): string {
    return words.t(isEstimate ? "compute.accelerators.about" : "compute.accelerators.exactly", { price: words.money(value, "US$") });
  }
}

function Source({ name, of: { source, isEstimate } }: { readonly name: string; readonly of: Sourced }) {
  const words = useWords();
  return (
    <div>
      <dt>{name}{isEstimate && ` (${words.t("compute.accelerators.estimate")})`}</dt>
      <dd lang="en">{source}</dd>
    </div>
  );
}

interface StepperProps {
  readonly name: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
}

/** A whole number, one less or more at a time, or typed. */
function Stepper({ name, value, range: [least, greatest], onChange }: StepperProps) {
  const words = useWords();
  const set = (wanted: number): void => {
    if (Number.isFinite(wanted)) onChange(Math.max(least, Math.min(greatest, Math.round(wanted))));
  };
  return (
    <span className="stepper" role="group" aria-label={name}>
      <button type="button" className="chip" aria-label={words.t("compute.fewer", { name })} disabled={value <= least} onClick={() => set(value - 1)}>−</button>
      <input type="number" inputMode="numeric" aria-label={name} min={least} max={greatest} value={value} onChange={({ target }) => set(target.valueAsNumber)} />
      <button type="button" className="chip" aria-label={words.t("compute.more", { name })} disabled={value >= greatest} onClick={() => set(value + 1)}>+</button>
    </span>
  );
}

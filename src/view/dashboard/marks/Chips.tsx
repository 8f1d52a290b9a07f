interface Props {
  readonly name: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly text: (value: number) => string;
  readonly onChoose: (value: number) => void;
}

/** A few numbers of which one is chosen. */
export function Chips({ name, values, chosen, text, onChoose }: Props) {
  return (
    <div className="chips" role="group" aria-label={name}>
      {values.map((value) => <button key={value} type="button" className="chip" aria-pressed={value === chosen} onClick={() => onChoose(value)}>{text(value)}</button>)}
    </div>
  );
}

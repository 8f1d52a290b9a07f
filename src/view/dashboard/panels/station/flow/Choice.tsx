import { useId } from "react";

interface Props<Value extends string | number> {
  readonly label: string;
  /** What was ordered; null for what the line says. */
  readonly value: Value | null;
  readonly asBuilt: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value | null) => void;
}

/** One of a few ways, the line's own first. */
export function Choice<Value extends string | number>({ label, value, asBuilt, options, onChoose }: Props<Value>) {
  const id = useId();
  const chosen = options.findIndex((option) => option.value === value);
  const isOther = value !== null && chosen < 0;
  return (
    <li className="setting">
      <label className="setting-name" htmlFor={id}>{label}</label>
      <select id={id} value={isOther ? "other" : String(chosen)} onChange={({ target }) => onChoose(options[Number(target.value)]?.value ?? null)}>
        <option value="-1">{asBuilt}</option>
        {isOther && <option value="other" disabled>{String(value)}</option>}
        {options.map(({ text }, index) => <option key={text} value={index}>{text}</option>)}
      </select>
    </li>
  );
}

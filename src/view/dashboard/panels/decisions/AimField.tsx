import { useState } from "react";

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  /** Whether nothing may be typed, for no limit. */
  readonly isOptional: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number from 0 up that the owner sets. What is typed stays as it is typed; the browser says what is wrong with it. */
export function AimField({ label, value, most, isOptional, onChange }: Props) {
  const [typed, type] = useState({ text: value === null ? "" : String(value), value });
  // Set from outside since, as by a reset.
  const text = typed.value === value ? typed.text : value === null ? "" : String(value);
  return (
    <input
      type="number" inputMode="decimal" aria-label={label} min={0} max={most} step="any" required={!isOptional} placeholder={isOptional ? "–" : undefined} value={text}
      onChange={({ target }) => {
        const next = target.value === "" || !Number.isFinite(target.valueAsNumber) ? (isOptional ? null : 0) : target.valueAsNumber;
        type({ text: target.value, value: next });
        onChange(next);
      }}
    />
  );
}

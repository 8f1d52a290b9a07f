import type { CompiledLine } from "#line";

/** Where a controller steers a characteristic to: its target, else the middle of its specification; null where neither is. */
export function aimOf(line: CompiledLine, characteristic: number, design: readonly number[] = line.nominalDesign): number | null {
  const of = line.characteristics[characteristic];
  if (of === undefined) return null;
  if (of.target !== null) return of.target;
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const middle = (of.lower(scope) + of.upper(scope)) / 2;
  return Number.isFinite(middle) ? middle : null;
}

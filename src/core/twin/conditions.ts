import type { CompiledLine } from "#line";

/** What a part is made under: the design, and by station the set points and tool states of the machine that works on it. */
export interface Conditions {
  readonly design: readonly number[];
  readonly setPoints: number[][];
  readonly tools: number[][];
  /** By station: the environment and the properties of materials, in the order of the scope; at their means where left out. */
  readonly surroundings?: readonly (readonly number[] | undefined)[];
}

/** The recipe's set points and fresh tools, for the nominal design unless told otherwise. */
export function nominalConditions(line: CompiledLine, design: readonly number[] = line.nominalDesign): Conditions {
  return {
    design,
    setPoints: line.stations.map(({ recipe }) => recipe.map(({ setPoint }) => setPoint)),
    tools: line.stations.map(({ tools }) => tools.map(({ initial }) => initial)),
  };
}

import type { Text } from "#line";

/** A figure and where it comes from: the maker's own sheet, or an estimate that says from what. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
  readonly isEstimate: boolean;
}

/** A kind of accelerator as it is bought. A new one is a file in `accelerators/` that exports it as `accelerator`: it is found there. */
export interface Accelerator {
  /** Lower case, digits and hyphens: it names variables of the solver too. */
  readonly id: string;
  readonly name: Text;
  readonly kind: "data-centre-gpu" | "edge-gpu" | "npu";
  /** Peak of dense 8-bit arithmetic, in 10¹² operations a second; an addition and a multiplication are an operation each. */
  readonly teraOperations: Sourced;
  /** Thermal design power, W. */
  readonly watts: Sourced;
  /** US dollars apiece. */
  readonly price: Sourced;
}

export function published(value: number, source: string): Sourced {
  return { value, source, isEstimate: false };
}

export function estimated(value: number, source: string): Sourced {
  return { value, source, isEstimate: true };
}

import type { SweepResult } from "#loop";
import type { SweepExtent } from "#store";

/** The terminal's command that gives the same figures. */
export function sweepCommand({ kind, most, lines, hours }: SweepExtent, { line, seed, replications }: Pick<SweepResult, "line" | "seed" | "replications">): string {
  return `plantloop compute ${line} --type ${kind} --accelerators 0..${most}${lines === 1 ? "" : ` --lines ${lines}`} --seed ${seed} --replications ${replications} --until ${hours}h`;
}

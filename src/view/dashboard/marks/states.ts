import { type MachineState, machineStates } from "#loop/frame";

/** The state of a code; a machine with an unknown code waits. */
export function stateOf(code: number): MachineState {
  return machineStates[code] ?? "starved";
}

/** The order that a bar of states is drawn in: work first, then waiting, then what is lost. */
export const barOrder: readonly MachineState[] = ["processing", "setup", "starved", "waitingForOperator", "blocked", "down", "maintenance", "off"];

/** The share of time in a state. */
export function share(fractions: readonly number[], state: MachineState): number {
  return fractions[machineStates.indexOf(state)] ?? 0;
}

/** Mean shares of several machines, in the order of `machineStates`. */
export function meanFractions(machines: readonly { readonly fractions: readonly number[] }[]): readonly number[] {
  return machineStates.map((_, index) => machines.reduce((sum, { fractions }) => sum + (fractions[index] ?? 0), 0) / Math.max(1, machines.length));
}

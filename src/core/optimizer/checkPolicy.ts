import { moneyTerms } from "#line";
import { type Policy, type Rails, modes } from "./policy.ts";

/** Bounds of a figure of a policy, and whether null may stand for it. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isOptional: boolean;
  readonly what: string;
}

const rails: Readonly<Record<keyof Rails, Bounds>> = {
  setPointShare: { least: 0, most: 1, isOptional: false, what: "a share of a set point's range" },
  moveSharePerHour: { least: 0, most: 1, isOptional: true, what: "a share of a set point's range" },
  maintenancesPerHour: { least: 0, most: 1000, isOptional: true, what: "maintenances an hour" },
  leastYield: { least: 0, most: 1, isOptional: true, what: "a yield" },
};

const weight: Bounds = { least: 0, most: 1000, isOptional: false, what: "how much a unit of money counts" };
const proposalSeconds: Bounds = { least: 30, most: 86_400, isOptional: false, what: "seconds" };
const searchEverySeconds: Bounds = { least: 3600, most: 31_536_000, isOptional: true, what: "seconds" };
const searchAversion: Bounds = { least: 0, most: 10, isOptional: true, what: "standard deviations" };

/**
 * A copy of a policy, checked against the kinds of decision that there are. Throws an Error with where it is wrong, what was
 * found and what is allowed.
 */
export function checkPolicy(policy: Policy, kinds: readonly string[]): Policy {
  checkParts(policy);
  for (const [kind, mode] of Object.entries(policy.modes)) {
    if (!kinds.includes(kind)) throw new Error(`policy.modes: unknown kind of decision ${kind}; there are ${kinds.join(", ")}`);
    if (!modes.includes(mode)) throw new Error(`policy.modes.${kind}: found ${JSON.stringify(mode)}; a mode is ${modes.join(", ")}`);
  }
  checkNames("policy.weights", Object.keys(policy.weights), moneyTerms);
  checkNames("policy.rails", Object.keys(policy.rails), Object.keys(rails));
  for (const term of moneyTerms) checkNumber(`policy.weights.${term}`, policy.weights[term], weight);
  checkNumber("policy.rails.setPointShare", policy.rails.setPointShare, rails.setPointShare);
  checkNumber("policy.rails.moveSharePerHour", policy.rails.moveSharePerHour, rails.moveSharePerHour);
  checkNumber("policy.rails.maintenancesPerHour", policy.rails.maintenancesPerHour, rails.maintenancesPerHour);
  checkNumber("policy.rails.leastYield", policy.rails.leastYield, rails.leastYield);
  checkNumber("policy.proposalSeconds", policy.proposalSeconds, proposalSeconds);
  checkNumber("policy.searchEverySeconds", policy.searchEverySeconds, searchEverySeconds);
  checkNumber("policy.searchAversion", policy.searchAversion, searchAversion);
  return { modes: { ...policy.modes }, weights: { ...policy.weights }, rails: { ...policy.rails }, proposalSeconds: policy.proposalSeconds, searchEverySeconds: policy.searchEverySeconds, searchAversion: policy.searchAversion };
}

/** What comes from outside the program may be no policy at all. */
function checkParts(policy: unknown): void {
  checkObject("policy", policy);
  for (const part of ["modes", "weights", "rails"]) checkObject(`policy.${part}`, new Map(Object.entries(policy)).get(part));
}

function checkObject(path: string, found: unknown): asserts found is object {
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return;
  throw new Error(`${path}: found ${JSON.stringify(found) ?? "nothing"}; a policy has modes, weights and rails, each an object, and proposalSeconds and searchEverySeconds`);
}

function checkNames(path: string, found: readonly string[], allowed: readonly string[]): void {
  const unknown = found.find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw new Error(`${path}: unknown ${unknown}; there are ${allowed.join(", ")}`);
}

function checkNumber(path: string, found: number | null | undefined, { least, most, isOptional, what }: Bounds): void {
  if (found === null && isOptional) return;
  if (typeof found === "number" && found >= least && found <= most) return;
  throw new Error(`${path}: found ${found === undefined ? "nothing" : String(found)}; it is ${what}, from ${least} to ${most}${isOptional ? ", or null for no limit" : ""}`);
}

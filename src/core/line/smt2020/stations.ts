import type { BatchSpec, SetupsSpec, StepSpec } from "../flowSpec.ts";
import type { StationSpec } from "../spec.ts";
import type { Downs } from "./downs.ts";
import type { Report } from "./report.ts";
import { type FabSetups, setupsOf } from "./setups.ts";
import type { ToolFamily } from "./tools.ts";

/** What the stations of a fab are made of; families and downs by the family's name. */
export interface Parts {
  readonly families: ReadonlyMap<string, ToolFamily>;
  /** The steps of all routes. */
  readonly steps: readonly StepSpec[];
  readonly setups: FabSetups;
  readonly downs: ReadonlyMap<string, Downs>;
}

/** A station for every family that a route visits. */
export function stationsOf({ families, steps, setups, downs }: Parts, report: Report): StationSpec[] {
  return [...families].flatMap(([name, family]) => {
    const own = steps.filter(({ station }) => station === family.id);
    if (own.length === 0) report.leaves(`family ${name} (no step of a route is done there)`);
    return own.length === 0 ? [] : [stationOf(family, { own, setups: setupsOf(setups, { family, steps: own }), downs: downs.get(name) })];
  });
}

interface Around {
  /** The steps that are done there. */
  readonly own: readonly StepSpec[];
  readonly setups: SetupsSpec | undefined;
  readonly downs: Downs | undefined;
}

/** Said is only what differs from what the language takes for granted. */
function stationOf(family: ToolFamily, { own, setups, downs }: Around): StationSpec {
  const batch = batchOf(own);
  return {
    id: family.id,
    ...(family.machines === 1 ? {} : { machines: family.machines }),
    ...(family.load === 0 ? {} : { load: family.load }),
    ...(family.unload === 0 ? {} : { unload: family.unload }),
    ...(batch === undefined ? {} : { batch }),
    ...(setups === undefined ? {} : { setups }),
    ...dispatchOf(family, own.some(({ setup }) => setup !== undefined)),
    ...(family.machines === 1 ? {} : { idle: "any" }),
    ...(downs === undefined || downs.failures.length === 0 ? {} : { failures: downs.failures.length === 1 && downs.failures[0] !== undefined ? downs.failures[0] : downs.failures }),
    ...(downs === undefined || downs.preventive.length === 0 ? {} : { preventive: downs.preventive }),
  };
}

/** Lots of the same step of the same route, as many as the most generous step takes; each step says its own numbers. */
function batchOf(own: readonly StepSpec[]): BatchSpec | undefined {
  const batches = own.flatMap(({ batch }) => batch ?? []);
  return batches.length === 0 ? undefined : { maximum: Math.max(...batches.map(({ maximum }) => maximum)) };
}

/** Where no setups are, none is the least; and who came first goes first anyway where all else ties. */
function dispatchOf({ dispatch }: ToolFamily, hasSetups: boolean): Pick<StationSpec, "dispatch"> {
  const rules = dispatch.filter((rule, index) => (rule !== "least-setup" || hasSetups) && (rule !== "fifo" || index < dispatch.length - 1));
  const [only] = rules;
  return only === undefined ? {} : { dispatch: rules.length === 1 ? only : rules };
}

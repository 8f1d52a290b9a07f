import { dispatchFacts } from "#line/reference";
import { code, page, table } from "../page.ts";

/** Every rule of dispatching that has a name. */
export function dispatchPage(): string {
  return page(
    "Rules of dispatching",
    "Who of the waiting goes first on a machine that is free, by the `dispatch` of its station: one rule, or a list of which the first decides, the next where it ties, and at last who came first. In place of a name stands `{ \"formula\": … }`, of which the least value goes first ([line-model.md](../line-model.md#dispatching)).",
    table(["rule", "goes first", "good for", "source"], Object.entries(dispatchFacts).map(([name, { first, goodFor, source }]) => [code(name), first, goodFor, source])),
  );
}

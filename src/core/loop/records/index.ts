/** What a run has left behind as tables, for people who take it elsewhere. Loaded when asked for. */
export { recordsOf } from "./recordsOf.ts";
export type { Column, Table, Value } from "./table.ts";

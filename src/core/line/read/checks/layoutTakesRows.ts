import type { Check } from "./check.ts";

/** A straight line has one row and a U has two: only the other forms can have as many as one likes. */
export const layoutTakesRows: Check = ({ layout }, report) => {
  if (layout?.rows === undefined || layout.form === undefined || layout.form === "serpentine" || layout.form === "bays") return;
  report(["layout", "rows"], `${layout.rows} rows`, `rows are for the forms serpentine and bays; a line of the form ${layout.form} has ${layout.form === "u" ? "two" : "one"}`);
};

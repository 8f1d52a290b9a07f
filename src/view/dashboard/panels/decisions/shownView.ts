/** The views of the optimizer's panel. */
export type OptimizerViewId = "log" | "makers" | "aims" | "worth";

let last: OptimizerViewId = "log";

/** The view that was shown last: who comes back from another panel finds it again. */
export function lastView(): OptimizerViewId {
  return last;
}

/** The panel shows this view when it is turned to next. */
export function rememberView(view: OptimizerViewId): void {
  last = view;
}

import type { StoreApi } from "zustand";
import type { Notice, PlantState } from "./plantState.ts";

/** So many are kept, the newest. */
const mostNotices = 5;

/** What a notice is about: a newer one about the same takes the place of the older. */
export function subjectOf(notice: Notice): string {
  switch (notice.kind) {
    case "refused":
      return `line ${notice.name}`;
    case "kept":
    case "anew":
      return `line ${notice.file}`;
    case "resumed":
    case "stopped":
      return "thread";
    case "unloaded":
      return `piece ${notice.name}`;
    case "rejected":
    case "link":
    case "share":
      return notice.kind;
  }
}

/** The visitor is told something more. */
export function notify(state: StoreApi<PlantState>, notice: Notice): void {
  state.setState(({ notices }) => ({ notices: withNotice(notices, notice) }));
}

/** With one more, the newest last. */
export function withNotice(notices: readonly Notice[], notice: Notice | null): readonly Notice[] {
  if (notice === null) return notices;
  const subject = subjectOf(notice);
  return [...notices.filter((other) => subjectOf(other) !== subject), notice].slice(-mostNotices);
}

/** What of the notices still holds once another run is shown: of a changed line that of other files, else nothing. */
export function stillTold(notices: readonly Notice[], opened: Notice | null): readonly Notice[] {
  return opened?.kind === "kept" || opened?.kind === "anew" ? notices.filter(({ kind }) => kind === "refused") : [];
}

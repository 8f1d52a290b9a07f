import { subjectOf, usePlant } from "#store";
import { Notice } from "./Notice.tsx";

/** All that the visitor has to be told, the newest first. */
export function Notices() {
  const notices = usePlant((plant) => plant.notices);
  const isCatchingUp = usePlant((plant) => plant.catchingUpTo !== null);
  // Of a line that was saved it is told how far it has caught up, and only then that it has.
  return notices.toReversed().filter(({ kind }) => kind !== "kept" || !isCatchingUp).map((notice) => <Notice key={subjectOf(notice)} notice={notice} />);
}

import { subjectOf, usePlant } from "#store";
import { Notice } from "./Notice.tsx";

/** All that the visitor has to be told, the newest first. */
export function Notices() {
  const notices = usePlant((plant) => plant.notices);
  return notices.toReversed().map((notice) => <Notice key={subjectOf(notice)} notice={notice} />);
}

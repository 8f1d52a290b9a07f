import type { ReactNode } from "react";

interface Props {
  readonly ended: "good" | "scrapped" | null;
  /** Where it is, in words. */
  readonly children: ReactNode;
}

const signs = { good: "M2 7l3 3 6-7", scrapped: "M2.5 2.5l8 8M10.5 2.5l-8 8" };

/** Where a part is, with the sign of its end once it has one. */
export function Ending({ ended, children }: Props) {
  if (ended === null) return <p className="says">{children}</p>;
  return (
    <p className={`ending is-${ended}`}>
      <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true"><path d={signs[ended]} /></svg>
      {children}
    </p>
  );
}

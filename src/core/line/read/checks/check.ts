import type { CompiledLine } from "../../compiled.ts";
import type { LineDraft } from "../draft.ts";
import type { Path } from "../path.ts";

export type Report = (path: Path, found: string, wanted: string) => void;

/** One rule that holds between the parts of a line; it looks at what is right of it and reports what breaks the rule. */
export type Check = (line: LineDraft, report: Report) => void;

/** One rule over a line of which everything else is right. */
export type WholeLineCheck = (line: CompiledLine, report: Report) => void;

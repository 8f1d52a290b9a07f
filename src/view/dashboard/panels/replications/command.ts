import type { Asked } from "#store";
import { isLoopQuestion } from "./presets.ts";

/** The terminal's command that gives the same figures. */
export function commandOf({ question, pairs, hours }: Pick<Asked, "question" | "pairs" | "hours">, { line, seed, story }: { readonly line: string; readonly seed: number; readonly story: string | null }): string {
  const asks = question.is === "each" ? " --each" : isLoopQuestion(question) ? "" : ` --a ${quoted(question.a)} --b ${quoted(question.b)}`;
  return `plantloop compare ${line} --seed ${seed} --replications ${pairs} --until ${hours}h${asks}${story === null ? "" : ` --with ${story}`}`;
}

/** As a shell takes it: in quotes where it has letters that mean something else there. */
function quoted(text: string): string {
  return /^[\w=.,+-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

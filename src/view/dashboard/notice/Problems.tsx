import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#line";
import { useWords } from "../words/useWords.tsx";
import { type Sentences, sentencesOf } from "./sentences.ts";

/** So many problems of a file are shown; `check` in a terminal shows all. */
const mostProblems = 12;

/** What is wrong with a file, one line each, in the reader's language as soon as its sentences are there. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useWords();
  const sentences = useSentences();
  const said = useMemo(() => problems.slice(0, mostProblems).map((problem) => inWords(problem, sentences)), [problems, sentences]);
  return (
    <ul>
      {said.map((problem, index) => <li key={index}><code>{t("page.notice.problem", problem)}</code></li>)}
      {problems.length > mostProblems && <li>{t("page.notice.more", { count: problems.length - mostProblems })}</li>}
    </ul>
  );
}

/** Of a problem, all that a reader is told, as facts of the text `page.notice.problem`. */
export function inWords({ path, found, allowed, within }: Problem, { say }: Sentences): Readonly<Record<"path" | "found" | "allowed" | "within", string>> {
  return { path: say(path), found: say(found), allowed: say(allowed), within: within === undefined ? "" : ` (${within.split(", ").map(say).join(", ")})` };
}

/** The sentences of the language that is shown; they come with the first problem. */
function useSentences(): Sentences {
  const { i18n } = useTranslation();
  const subscribe = useCallback((changed: () => void) => {
    i18n.store.on("added", changed);
    return () => i18n.store.off("added", changed);
  }, [i18n]);
  const texts = useSyncExternalStore(subscribe, (): unknown => i18n.getResource(i18n.language, "translation", "problems"));
  return useMemo(() => sentencesOf(texts), [texts]);
}

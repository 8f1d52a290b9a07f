import { type ReactNode, createContext, use, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Words, createWords } from "./words.ts";

const WordsContext = createContext<Words | null>(null);

/** Gives the words of the present language to all that stands inside. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const words = useMemo(() => createWords(t, language), [t, language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the present language. Throws outside of a `WordsProvider`. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error("useWords: there is no WordsProvider above");
  return words;
}

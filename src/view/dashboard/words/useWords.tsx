import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Words, createWords } from "./words.ts";

/** The words of the present language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => createWords(t, language), [t, language]);
}

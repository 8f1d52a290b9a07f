import i18next, { type i18n } from "i18next";
import { englishBeside } from "../../../src/app/language/en/beside.ts";
import { english } from "../../../src/app/language/en/index.ts";
import { koreanBeside } from "../../../src/app/language/ko/beside.ts";
import { korean } from "../../../src/app/language/ko/index.ts";
import { type Words, createWords } from "../../../src/view/dashboard/words/words.ts";

/** As they are once the side panels are there. */
export const texts = {
  en: { ...english, ...englishBeside, panels: { ...english.panels, ...englishBeside.panels } },
  ko: { ...korean, ...koreanBeside, panels: { ...korean.panels, ...koreanBeside.panels } },
};

/** As they are before. */
export const firstTexts = { en: english, ko: korean };

/** All texts in a language; a text that is missing throws. */
export function languageOf(language: "en" | "ko"): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: texts[language] } },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key, fallback) => {
      if (fallback === key) throw new Error(`no text for ${key} in ${language}`);
    },
  });
  return instance;
}

export function wordsOf(language: "en" | "ko"): Words {
  return createWords(languageOf(language).t, language);
}

import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { WordsProvider } from "../../../../src/view/dashboard/words/useWords.tsx";
import { languageOf } from "../speak.ts";

/** What is shown of an element in a language. */
export function htmlIn(language: "en" | "ko", element: ReactElement): string {
  return renderToString(<I18nextProvider i18n={languageOf(language)}><WordsProvider>{element}</WordsProvider></I18nextProvider>);
}

/** Its texts alone, one space between two, as a reader meets them. */
export function textOf(html: string): string {
  return html.replaceAll("<!-- -->", "").replaceAll(/<[^>]*>/gu, " ").replaceAll("\u00A0", " ").replaceAll("&gt;", ">").replaceAll(/\s+/gu, " ").trim();
}

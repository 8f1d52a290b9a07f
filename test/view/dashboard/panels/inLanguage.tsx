import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { PlantProvider, createPlantStore } from "#store";
import { WordsProvider } from "../../../../src/view/dashboard/words/useWords.tsx";
import { languageOf } from "../speak.ts";

const never = (): Promise<never> => Promise.reject(new Error("nothing is asked for here"));
const nothing = (): void => undefined;

/** A store with nothing open. */
const idle = createPlantStore({
  start: () => ({ postMessage: nothing, terminate: nothing, addEventListener: nothing }), compare: never, study: never, foretell: never, readMap: never, compute: { allocate: never, sweep: never },
});

/** What is shown of an element in a language. */
export function htmlIn(language: "en" | "ko", element: ReactElement): string {
  return renderToString(<PlantProvider value={idle}><I18nextProvider i18n={languageOf(language)}><WordsProvider>{element}</WordsProvider></I18nextProvider></PlantProvider>);
}

/** Its texts alone, one space between two, as a reader meets them. */
export function textOf(html: string): string {
  return html.replaceAll("<!-- -->", "").replaceAll(/<[^>]*>/gu, " ").replaceAll("\u00A0", " ").replaceAll("&gt;", ">").replaceAll(/\s+/gu, " ").trim();
}

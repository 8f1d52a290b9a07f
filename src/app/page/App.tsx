import { useCallback, useDeferredValue, useEffect, useState } from "react";
import { WordsProvider, useWords } from "#dashboard";
import { PlantProvider, type PlantStore, usePlant } from "#store";
import { switchLanguage } from "../language/languages.ts";
import { type Preferences, remember } from "./preferences.ts";
import { Workplace } from "./Workplace.tsx";

interface Props {
  readonly plant: PlantStore;
  readonly preferences: Preferences;
}

/** The whole page. */
export function App({ plant, preferences }: Props) {
  const [chosen, choose] = useState(preferences);
  useEffect(() => {
    document.documentElement.dataset["theme"] = chosen.theme;
  }, [chosen.theme]);
  useEffect(() => {
    const look = (): void => plant.actions.showFrames(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [plant]);
  const prefer = useCallback((change: Partial<Preferences>): void => {
    choose((before) => ({ ...before, ...change }));
    if (change.language !== undefined) void switchLanguage(change.language);
    for (const name of ["language", "theme", "view"] as const) if (change[name] !== undefined) remember(name, change[name]);
  }, []);
  return (
    <PlantProvider value={plant}>
      <WordsProvider>
        <Page preferences={chosen} prefer={prefer} />
      </WordsProvider>
    </PlantProvider>
  );
}

interface PageProps {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

function Page({ preferences, prefer }: PageProps) {
  // A page that has much to show is rendered piece by piece, so that nothing the visitor does has to wait for it.
  const present = useDeferredValue(usePlant((plant) => plant.present));
  useTitle();
  return present === null ? <Opening /> : <Workplace present={present} preferences={preferences} prefer={prefer} />;
}

/** What stands there until the plant runs. */
function Opening() {
  const { t } = useWords();
  const notice = usePlant((plant) => plant.notice);
  return (
    <main className="opening">
      <h1>{t("page.title")}</h1>
      <p>{t("page.what")}</p>
      <p role="status" className="quiet">{notice === null || notice.kind === "refused" ? t("page.opening") : t(`page.notice.${notice.kind}`, { message: notice.message })}</p>
    </main>
  );
}

/** The name of the line that runs, in the tab. */
function useTitle(): void {
  const words = useWords();
  const name = usePlant(({ present }) => present?.line.name ?? null);
  useEffect(() => {
    document.title = name === null ? words.t("page.title") : `${words.name(name)} · ${words.t("page.title")}`;
  }, [words, name]);
}

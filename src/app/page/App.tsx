import { type ReactNode, useCallback, useDeferredValue, useEffect, useState } from "react";
import { Notices, WordsProvider, useWords } from "#dashboard";
import { PlantProvider, type PlantStore, usePlant } from "#store";
import { languageNames, switchLanguage } from "../language/languages.ts";
import { Fallback } from "./Fallback.tsx";
import { type Preferences, addressLink, keepInAddress, remember } from "./preferences.ts";
import { Reload } from "./Reload.tsx";
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
  const prefer = useCallback(async (change: Partial<Preferences>): Promise<void> => {
    if (change.language !== undefined && !(await switchLanguage(change.language))) return plant.actions.notify({ kind: "unloaded", name: languageNames[change.language] });
    choose((before) => ({ ...before, ...change }));
    for (const name of ["language", "theme", "view"] as const) if (change[name] !== undefined) remember(name, change[name]);
  }, [plant]);
  return (
    <PlantProvider value={plant}>
      <WordsProvider>
        <Whole><Page preferences={chosen} prefer={(change) => void prefer(change)} /></Whole>
      </WordsProvider>
    </PlantProvider>
  );
}

/** What stands there instead when the page itself fails. The run's thread doesn't notice. */
function Whole({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return <Fallback instead={<main className="opening"><h1>{t("page.title")}</h1><Reload says={t("page.trouble.page")} /></main>}>{children}</Fallback>;
}

interface PageProps {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

function Page({ preferences, prefer }: PageProps) {
  // A page that has much to show is rendered piece by piece, so that nothing the visitor does has to wait for it.
  const present = useDeferredValue(usePlant((plant) => plant.present));
  useTitle();
  useAddress();
  return present === null ? <Opening /> : <Workplace present={present} preferences={preferences} prefer={prefer} />;
}

/** What stands there until the plant runs. */
function Opening() {
  const { t } = useWords();
  const isStopped = usePlant(({ notices }) => notices.some(({ kind }) => kind === "stopped"));
  return (
    <main className="opening">
      <h1>{t("page.title")}</h1>
      <p>{t("page.what")}</p>
      {isStopped ? <Notices /> : <p role="status" className="quiet">{t("page.opening")}</p>}
    </main>
  );
}

/** Which plant runs with which luck, in the address. */
function useAddress(): void {
  const run = usePlant(({ present }) => present?.run ?? 0);
  const plant = usePlant(({ source }) => (source !== null && "plant" in source ? source.plant : null));
  const seed = usePlant((state) => state.seed);
  useEffect(() => {
    // A link gives the first run, and stands as long as that is shown, so that a reload gives it again.
    if (run > 1 || (run === 1 && addressLink() === null)) keepInAddress(plant === null ? {} : { plant, seed: String(seed) });
  }, [run, plant, seed]);
}

/** The name of the line that runs, in the tab. */
function useTitle(): void {
  const words = useWords();
  const name = usePlant(({ present }) => present?.line.name ?? null);
  useEffect(() => {
    document.title = name === null ? words.t("page.title") : `${words.name(name)} · ${words.t("page.title")}`;
  }, [words, name]);
}

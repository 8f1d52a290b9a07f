import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createPlantStore } from "#store";
import { startLanguage } from "./language/languages.ts";
import { createMapReader } from "./maps/page/mapReader.ts";
import { App } from "./page/App.tsx";
import { addressLink, addressPlant, addressSeed, readPreferences } from "./page/preferences.ts";
import "./page/theme.css";

/** Starts the run at once, and the page beside it. */
async function start(): Promise<void> {
  const plant = createPlantStore({
    start: () => new Worker(new URL("./run/worker.ts", import.meta.url), { type: "module" }),
    // Most visitors never ask for replications: what does them is loaded then.
    compare: async (comparison) => (await import("./run/compare.ts")).compare(comparison),
    study: async (asked) => (await import("./run/study.ts")).study(asked),
    foretell: async (foretelling) => (await import("./run/foretell.ts")).foretell(foretelling),
    compute: {
      allocate: async (task) => (await import("./compute/office.ts")).allocate(task),
      sweep: async (task) => (await import("./compute/office.ts")).sweep(task),
    },
    readMap: createMapReader(new URL("models/defect-maps/", document.baseURI).href).read,
  });
  if (import.meta.hot !== undefined) (await import("./page/watchLines.ts")).watchLines(import.meta.hot, plant);
  const link = addressLink();
  if (link === null) plant.actions.openPlant(addressPlant(), addressSeed());
  else plant.actions.openLink(link, addressPlant(), addressSeed());
  const preferences = readPreferences();
  document.documentElement.dataset["theme"] = preferences.theme;
  await startLanguage(preferences.language);
  const root = document.querySelector("#root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <App plant={plant} preferences={preferences} />
    </StrictMode>,
  );
  // The type is swapped in when it comes; a letter that nobody reads yet is never loaded. Without it the system's own does.
  await import("pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css").catch(() => null);
}

/** Before there are texts to show: both languages, and a way to try again. */
function sayNotLoaded(): void {
  const text = document.createElement("p");
  text.textContent = "Plantloop could not be loaded. 불러오지 못했습니다.";
  const again = document.createElement("button");
  again.className = "secondary";
  again.textContent = "Try again · 다시 시도";
  again.addEventListener("click", () => location.reload());
  const whole = document.createElement("main");
  whole.className = "opening";
  whole.append(text, again);
  document.querySelector("#root")?.replaceChildren(whole);
}

start().catch((error: unknown) => {
  sayNotLoaded();
  throw error;
});

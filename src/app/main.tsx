import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createPlantStore } from "#store";
import { startLanguage } from "./language/languages.ts";
import { App } from "./page/App.tsx";
import { readPreferences, readSeed } from "./page/preferences.ts";
import "./page/theme.css";

const story = "first-light";

/** Starts the run at once, and the page beside it. */
async function start(): Promise<void> {
  const plant = createPlantStore(() => new Worker(new URL("./run/worker.ts", import.meta.url), { type: "module" }));
  plant.actions.openScenario(story, readSeed());
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
  // The type is swapped in when it comes; a letter that nobody reads yet is never loaded.
  await import("pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css");
}

void start();

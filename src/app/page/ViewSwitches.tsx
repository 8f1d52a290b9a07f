import { useWords } from "#dashboard";
import type { Preferences } from "./preferences.ts";

interface Props {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

const icons = {
  plan: "M1.5 2.5h5v4h-5zM9.5 2.5h5v4h-5zM1.5 9.5h5v4h-5zM9.5 9.5h5v4h-5zM6.5 4.5h3M6.5 11.5h3",
  hall: "M1.5 6.5 8 2.5l6.5 4v6.5h-13zM5 13V8.5h6V13",
  night: "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z",
  day: "M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13",
} as const;

/** How the page is shown: hall or plan, day or night, which language. */
export function ViewSwitches({ preferences: { view, theme, language }, prefer }: Props) {
  const { t } = useWords();
  const [otherView, otherTheme] = [view === "hall" ? "plan" : "hall", theme === "day" ? "night" : "day"] as const;
  const viewSays = t(`page.bar.${otherView === "plan" ? "view2d" : "view3d"}`);
  const themeSays = t(`page.bar.${otherTheme === "night" ? "themeNight" : "themeDay"}`);
  return (
    <>
      <button type="button" className="bar-button icon" title={viewSays} aria-label={viewSays} onClick={() => prefer({ view: otherView })}><Icon path={icons[otherView]} /></button>
      <button type="button" className="bar-button icon" title={themeSays} aria-label={themeSays} onClick={() => prefer({ theme: otherTheme })}><Icon path={icons[otherTheme]} /></button>
      <button type="button" className="bar-button" lang={language === "en" ? "ko" : "en"} onClick={() => prefer({ language: language === "en" ? "ko" : "en" })}>{t("page.bar.language")}</button>
    </>
  );
}

function Icon({ path }: { readonly path: string }) {
  return <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round" /></svg>;
}

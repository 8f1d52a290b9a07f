import { useId, useState } from "react";
import { useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import { Menu } from "./Menu.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { readSeed } from "./readSeed.ts";

/** Restart with the same luck or another: the seed is the run's whole luck. Where the bar has no room for it, a line file is opened here. */
export function RestartMenu() {
  const words = useWords();
  const seed = usePlant((plant) => plant.seed);
  return (
    <Menu label={words.t("page.bar.restart")}>
      {(close) => (
        <>
          <RestartForm key={seed} seed={seed} onDone={close} />
          <OpenFile className="menu-file" onDone={close} />
        </>
      )}
    </Menu>
  );
}

function RestartForm({ seed, onDone }: { readonly seed: number; readonly onDone: () => void }) {
  const { t } = useWords();
  const { restart, repeat } = useActions();
  const id = useId();
  const [text, setText] = useState(String(seed));
  const wanted = readSeed(text);
  return (
    <form
      className="seed-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === null) return;
        restart(wanted);
        onDone();
      }}
    >
      <label htmlFor={id}>{t("page.bar.seed")}</label>
      <input id={id} value={text} inputMode="numeric" autoComplete="off" aria-invalid={wanted === null} aria-describedby={`${id}-hint`} onChange={({ target }) => setText(target.value)} />
      <p className="menu-note" id={`${id}-hint`}>{wanted === null ? t("page.bar.seedProblem", { most: Number.MAX_SAFE_INTEGER }) : t("page.bar.seedHint")}</p>
      <button type="submit" className="primary" disabled={wanted === null}>{t("page.bar.restartNow")}</button>
      <button
        type="button"
        className="secondary"
        aria-describedby={`${id}-repeat`}
        onClick={() => {
          repeat();
          onDone();
        }}
      >
        {t("page.bar.repeat")}
      </button>
      <p className="menu-note" id={`${id}-repeat`}>{t("page.bar.repeatHint")}</p>
    </form>
  );
}

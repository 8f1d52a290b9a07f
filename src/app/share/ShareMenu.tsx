import { useState } from "react";
import { Menu, useWords } from "#dashboard";
import { useActions, usePlantStore } from "#store";
import { type Shared, type Taken, take, takings } from "./take.ts";
import "./share.css";

/** What a visitor can take away of the run that is shown: a link, the model, the plant's 3D, the run's data. */
export function ShareMenu() {
  const { t, percent } = useWords();
  const store = usePlantStore();
  const { notify } = useActions();
  const [making, setMaking] = useState<{ readonly what: Taken; readonly done: number } | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const start = async (what: Taken): Promise<boolean> => {
    setLink(null);
    setMaking({ what, done: 0 });
    try {
      const shared = await take(store, what, (done) => setMaking({ what, done }));
      if (shared.is === "address") {
        setLink(shared.address);
        return false;
      }
      const notice = noticeOf(shared);
      if (notice !== null) notify(notice);
      return true;
    } catch (error) {
      notify({ kind: "share", what: "failed", message: error instanceof Error ? error.message : String(error) });
      return true;
    } finally {
      setMaking(null);
    }
  };
  return (
    <Menu label={t("share.menu")} className="menu-share">
      {(close) => (
        <>
          {takings.map((what) => (
            <button key={what} type="button" className="share-row" disabled={making !== null} onClick={() => void start(what).then((isOver) => isOver && close())}>
              {t(`share.take.${what}`)}
              <span className="quiet">{making?.what === what ? t("share.making", { done: percent(making.done) }) : t(`share.about.${what}`)}</span>
            </button>
          ))}
          {link !== null && <label className="share-link">{t("share.byHand")}<input readOnly value={link} onFocus={({ target }) => target.select()} /></label>}
        </>
      )}
    </Menu>
  );
}

function noticeOf(shared: Exclude<Shared, { is: "address" }>): Parameters<ReturnType<typeof useActions>["notify"]>[0] | null {
  switch (shared.is) {
    case "copied":
      return { kind: "share", what: "copied", message: String(shared.characters) };
    case "tooLong":
      return { kind: "share", what: "tooLong", message: shared.message };
    case "file":
      return shared.leftOut === null ? null : { kind: "share", what: "partly", message: shared.leftOut };
  }
}

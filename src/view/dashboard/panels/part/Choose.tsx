import { useId, useState } from "react";
import { useWords } from "../../words/useWords.tsx";
import type { PanelProps } from "../panel.ts";

/** Which part to follow: the one that came last, or one by its number, such as a chart names it. */
export function Choose({ onFollow, onFollowNewest }: Pick<PanelProps, "onFollow" | "onFollowNewest">) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const serial = /^\s*\d{1,15}\s*$/u.test(text) ? Number(text) : null;
  return (
    <>
      <p className="empty">{t("panels.part.none")}</p>
      <p><button type="button" className="secondary" onClick={onFollowNewest}>{t("panels.part.newest")}</button></p>
      <form
        className="setting-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (serial !== null) onFollow(serial);
        }}
      >
        <label htmlFor={id}>{t("panels.part.number")}</label>
        <input id={id} value={text} inputMode="numeric" autoComplete="off" aria-invalid={text !== "" && serial === null} onChange={({ target }) => setText(target.value)} />
        <button type="submit" className="secondary" disabled={serial === null}>{t("panels.part.follow")}</button>
      </form>
    </>
  );
}

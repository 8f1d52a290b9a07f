import { type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "../words/useWords.tsx";
import type { PanelId } from "./panel.ts";
import { panelName } from "./registry.ts";

interface Props {
  /** Prefix of the element ids: a tab is `${id}-${panel}`, its panel `${id}-panel`. */
  readonly id: string;
  readonly tabs: readonly PanelId[];
  readonly shown: PanelId;
  readonly onShow: (panel: PanelId) => void;
}

/** Tabs after the WAI-ARIA pattern: one stop of the Tab key, arrows between them. */
export function Tabs({ id, tabs, shown, onShow }: Props) {
  const words = useWords();
  const { t } = words;
  const nameOf = (panel: PanelId): string => {
    const name = panelName(panel);
    return name === null ? t(`panels.tabs.${panel}`) : words.name(name);
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  const go = (event: KeyboardEvent): void => {
    const next = stepped(tabs, shown, event.key);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-panel="${next}"]`)?.focus();
  };
  return (
    <div className="panel-tabs" role="tablist" aria-label={t("panels.tabs.label")} ref={list} onKeyDown={go}>
      {tabs.map((panel) => (
        <button
          key={panel}
          type="button"
          role="tab"
          id={`${id}-${panel}`}
          data-panel={panel}
          aria-selected={panel === shown}
          aria-controls={panel === shown ? `${id}-panel` : undefined}
          tabIndex={panel === shown ? 0 : -1}
          onClick={() => onShow(panel)}
        >
          {nameOf(panel)}
        </button>
      ))}
    </div>
  );
}

/** The tab that a key leads to from the shown one; null for a key that means nothing here. */
export function stepped(tabs: readonly PanelId[], shown: PanelId, key: string): PanelId | null {
  const at = tabs.indexOf(shown);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[key];
  return to === undefined ? null : (tabs[to % tabs.length] ?? null);
}

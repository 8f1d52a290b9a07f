import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props {
  readonly label: ReactNode;
  readonly className?: string;
  /** What stands in the open menu; gets how to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it: closed by Escape, by a click beside it, and when the focus leaves it. */
export function Menu({ label, className = "", children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && whole.current?.contains(event.target) === false) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);
  return (
    <div className={`menu ${className}`} ref={whole} onBlur={({ relatedTarget }) => { if (relatedTarget instanceof Node && whole.current?.contains(relatedTarget) === false) setOpen(false); }}>
      <button type="button" className="bar-button" ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{label}</button>
      {isOpen && <div className="menu-panel">{children(() => setOpen(false))}</div>}
    </div>
  );
}

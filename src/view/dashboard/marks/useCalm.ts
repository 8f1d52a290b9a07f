import { useEffect, useRef, useState } from "react";

/** A value that changes at most once in so many milliseconds, for pictures that are dear to draw: the first at once, then the newest. */
export function useCalm<Value>(value: Value, milliseconds: number): Value {
  const [shown, show] = useState(value);
  const newest = useRef(value);
  useEffect(() => { newest.current = value; }, [value]);
  useEffect(() => {
    const timer = setInterval(() => show(newest.current), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return shown;
}

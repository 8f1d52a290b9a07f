/** The text of an axis. The chart library writes its colour into the elements, where a style sheet does not reach. */
export const axisText = { fill: "var(--p-quiet)" };

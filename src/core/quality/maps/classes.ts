/** The classes that a defect map can belong to, several at once; the order of the network's outputs, before the one for `unknown`. */
export const mapClasses = ["centre", "ring", "edge", "scratch", "cluster", "repeater"] as const;

export type MapClass = (typeof mapClasses)[number];

/** The network's outputs: one for each class, and the last for a pattern that is none of them. */
export const outputCount = mapClasses.length + 1;

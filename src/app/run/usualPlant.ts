/** The plant that is shown where no other is asked for, or the one that is cannot be shown. */
export const usualPlant = "die-stacking";

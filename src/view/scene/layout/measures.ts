/** Sizes of the floor that everything is placed by, in metres. */
export const beltWidth = 0.74;
/** Height of the belt's surface. */
export const beltTop = 0.84;
/** Free space between the belt's middle line and a machine's front. */
export const frontGap = 0.62;
/** Space between neighbouring machines. */
export const machineGap = 0.24;
/** Distance between parts that wait one behind another, and of the two lanes from the belt's middle line. */
export const queuePitch = 0.37;
export const laneOffset = 0.17;
/** The return lane runs in front of the belt and above it. */
export const returnOffset = 0.68;
export const returnRise = 0.32;
/** Free aisle in front of a row's belt. */
export const aisle = 1.75;
/** Radius of the belt's bends. */
export const bend = 0.75;
/** Columns that wait on the belt before the rest stands in a rack. */
export const beltColumns = 5;
/** Width of the yard behind the last machine, where pallets and the scrap bin stand. */
export const yardWidth = 5.6;
/** Machines side by side before a second rank begins behind them. */
export const machinesAbreast = 8;
export const rackSize = { width: 1.7, depth: 0.56, levels: 4, columns: 4, deep: 2, levelHeight: 0.36 } as const;

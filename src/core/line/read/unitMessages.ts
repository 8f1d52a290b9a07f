import { quote } from "./describe.ts";

/** What a line file may say of units. A problem adds where, and what was found. */
export const allowedOfUnits = {
  ofKind: (kind: string, unit: string) => `the figures of ${quote(kind)} are in ${unit}: show that unit, or leave the kind out`,
  made: (name: string, unit: string, station: string) => `${name} is made in ${quote(unit)} at station ${quote(station)}: one quantity has one unit`,
  read: (name: string, unit: string) => `${name} is in ${quote(unit)}: show that unit, or convert in "reads" or by a gain`,
};

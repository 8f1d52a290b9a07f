import { arrivalsTakeTime } from "./arrivalsTakeTime.ts";
import { characteristicsAreMade } from "./characteristicsAreMade.ts";
import type { Check, WholeLineCheck } from "./check.ts";
import { controlComesFirst } from "./controlComesFirst.ts";
import { controlHasAim } from "./controlHasAim.ts";
import { controlMoves } from "./controlMoves.ts";
import { conveyorsFit } from "./conveyorsFit.ts";
import { cranesReachStations } from "./cranesReachStations.ts";
import { faultDoesSomething } from "./faultDoesSomething.ts";
import { flowTakesTime } from "./flowTakesTime.ts";
import { formulasAreRight } from "./formulasAreRight.ts";
import { formulasGiveNumbers } from "./formulasGiveNumbers.ts";
import { gaugeShowsLimits } from "./gaugeShowsLimits.ts";
import { handlingIsKnown } from "./handlingIsKnown.ts";
import { idsAreUnique } from "./idsAreUnique.ts";
import { namesArePlain } from "./namesArePlain.ts";
import { namesDiffer } from "./namesDiffer.ts";
import { outputsAreServed } from "./outputsAreServed.ts";
import { pairingsAreUnique } from "./pairingsAreUnique.ts";
import { referencesAreKnown } from "./referencesAreKnown.ts";
import { reworkGoesBack } from "./reworkGoesBack.ts";
import { specAscends } from "./specAscends.ts";
import { staggerIsPlanned } from "./staggerIsPlanned.ts";
import { uptimeIsPositive } from "./uptimeIsPositive.ts";
import { valuesAreInRange } from "./valuesAreInRange.ts";
import { wearIsMended } from "./wearIsMended.ts";
import { wearIsReached } from "./wearIsReached.ts";
import { wearShows } from "./wearShows.ts";

/** The rules of a line, one a file. */
export const checks: readonly Check[] = [
  idsAreUnique,
  namesArePlain,
  namesDiffer,
  referencesAreKnown,
  reworkGoesBack,
  valuesAreInRange,
  characteristicsAreMade,
  formulasAreRight,
  controlComesFirst,
  controlHasAim,
  pairingsAreUnique,
  wearIsMended,
  wearIsReached,
  faultDoesSomething,
  staggerIsPlanned,
  uptimeIsPositive,
  arrivalsTakeTime,
  flowTakesTime,
  handlingIsKnown,
  cranesReachStations,
  conveyorsFit,
  outputsAreServed,
];

/** The rules over a line of which all else is right: what its formulas give. */
export const wholeLineChecks: readonly WholeLineCheck[] = [formulasGiveNumbers, specAscends, gaugeShowsLimits, controlMoves, wearShows];

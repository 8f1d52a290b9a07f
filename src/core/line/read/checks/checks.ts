import { arrivalsTakeTime } from "./arrivalsTakeTime.ts";
import { assemblyIsPossible } from "./assemblyIsPossible.ts";
import { moneyIsOfTheSold } from "./moneyIsOfTheSold.ts";
import { attributesArePassedOn } from "./attributesArePassedOn.ts";
import { batchesAreRight } from "./batchesAreRight.ts";
import { batchesFill } from "./batchesFill.ts";
import { cadenceFlows } from "./cadenceFlows.ts";
import { attendedPhasesHappen } from "./attendedPhasesHappen.ts";
import { characteristicsAreMade } from "./characteristicsAreMade.ts";
import type { Check, WholeLineCheck } from "./check.ts";
import { controlComesFirst } from "./controlComesFirst.ts";
import { controlHasAim } from "./controlHasAim.ts";
import { controllersFit } from "./controllersFit.ts";
import { controlMoves } from "./controlMoves.ts";
import { conveyorsFit } from "./conveyorsFit.ts";
import { cranesReachStations } from "./cranesReachStations.ts";
import { conwipHasRoom } from "./conwipHasRoom.ts";
import { failureModesAreNamed } from "./failureModesAreNamed.ts";
import { faultDoesSomething } from "./faultDoesSomething.ts";
import { faultsAreKnown } from "./faultsAreKnown.ts";
import { firstStepsHaveRoom } from "./firstStepsHaveRoom.ts";
import { flowIsSaidOnce } from "./flowIsSaidOnce.ts";
import { flowTakesTime } from "./flowTakesTime.ts";
import { designsGiveNumbers } from "./designsGiveNumbers.ts";
import { formulasAreRight } from "./formulasAreRight.ts";
import { formulasGiveNumbers } from "./formulasGiveNumbers.ts";
import { gaugeShowsLimits } from "./gaugeShowsLimits.ts";
import { handlingIsKnown } from "./handlingIsKnown.ts";
import { idsAreUnique } from "./idsAreUnique.ts";
import { inventoryFits } from "./inventoryFits.ts";
import { judgementJudges } from "./judgementJudges.ts";
import { kanbanIsPlain } from "./kanbanIsPlain.ts";
import { layoutTakesRows } from "./layoutTakesRows.ts";
import { lotsAreKnown } from "./lotsAreKnown.ts";
import { lotsFitBatches } from "./lotsFitBatches.ts";
import { materialsAreKnown } from "./materialsAreKnown.ts";
import { mapsAreRight } from "./mapsAreRight.ts";
import { mapsGiveNumbers } from "./mapsGiveNumbers.ts";
import { namesArePlain } from "./namesArePlain.ts";
import { namesDiffer } from "./namesDiffer.ts";
import { operatorsSuffice } from "./operatorsSuffice.ts";
import { outputsAreServed } from "./outputsAreServed.ts";
import { pairingsAreUnique } from "./pairingsAreUnique.ts";
import { peopleAreKnown } from "./peopleAreKnown.ts";
import { preventiveHasPeriod } from "./preventiveHasPeriod.ts";
import { referencesAreKnown } from "./referencesAreKnown.ts";
import { renewalIsPossible } from "./renewalIsPossible.ts";
import { releasesHaveTimes } from "./releasesHaveTimes.ts";
import { reworkGoesBack } from "./reworkGoesBack.ts";
import { samplingIsSaidOnce } from "./samplingIsSaidOnce.ts";
import { sensorsShowTheirUnit } from "./sensorsShowTheirUnit.ts";
import { setupsAreNeeded } from "./setupsAreNeeded.ts";
import { setupTimesAreKnown } from "./setupTimesAreKnown.ts";
import { shiftsMeet } from "./shiftsMeet.ts";
import { specAscends } from "./specAscends.ts";
import { staggerIsPlanned } from "./staggerIsPlanned.ts";
import { stationsAreVisited } from "./stationsAreVisited.ts";
import { stepReferencesAreKnown } from "./stepReferencesAreKnown.ts";
import { stepsAreNamed } from "./stepsAreNamed.ts";
import { timesAreGiven } from "./timesAreGiven.ts";
import { unitsAgree } from "./unitsAgree.ts";
import { uptimeIsPositive } from "./uptimeIsPositive.ts";
import { valuesAreInRange } from "./valuesAreInRange.ts";
import { wearIsMended } from "./wearIsMended.ts";
import { wearIsReached } from "./wearIsReached.ts";
import { wearShows } from "./wearShows.ts";
import { workingTimesFollow } from "./workingTimesFollow.ts";

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
  controllersFit,
  pairingsAreUnique,
  wearIsMended,
  wearIsReached,
  materialsAreKnown,
  faultsAreKnown,
  faultDoesSomething,
  samplingIsSaidOnce,
  sensorsShowTheirUnit,
  unitsAgree,
  judgementJudges,
  layoutTakesRows,
  staggerIsPlanned,
  uptimeIsPositive,
  renewalIsPossible,
  arrivalsTakeTime,
  flowTakesTime,
  flowIsSaidOnce,
  stepsAreNamed,
  stepReferencesAreKnown,
  firstStepsHaveRoom,
  stationsAreVisited,
  timesAreGiven,
  lotsAreKnown,
  kanbanIsPlain,
  releasesHaveTimes,
  assemblyIsPossible,
  attributesArePassedOn,
  moneyIsOfTheSold,
  inventoryFits,
  conwipHasRoom,
  batchesAreRight,
  lotsFitBatches,
  batchesFill,
  cadenceFlows,
  setupsAreNeeded,
  setupTimesAreKnown,
  failureModesAreNamed,
  preventiveHasPeriod,
  peopleAreKnown,
  workingTimesFollow,
  operatorsSuffice,
  attendedPhasesHappen,
  shiftsMeet,
  handlingIsKnown,
  cranesReachStations,
  conveyorsFit,
  outputsAreServed,
  mapsAreRight,
];

/** The rules over a line of which all else is right: what its formulas give. */
export const wholeLineChecks: readonly WholeLineCheck[] = [formulasGiveNumbers, designsGiveNumbers, specAscends, gaugeShowsLimits, controlMoves, wearShows, mapsGiveNumbers];

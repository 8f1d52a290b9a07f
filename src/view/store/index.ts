/** The only door between the run's thread and the views. */
export type { AllocationTask, ComputeOffice, ComputeWish, Computing, SweepExtent, SweepTask } from "./computing.ts";
export type { DesignStudy, DesignStudyActions, DoStudy, StudyAsked, StudyStart } from "./designStudy.ts";
export type { Frames } from "./frames.ts";
export { type MapReadings, type ReadMap, mapKey } from "./mapReadings.ts";
export type { Parked } from "./parking.ts";
export { subjectOf } from "./notices.ts";
export type { Notice, PlantState, Present, Source } from "./plantState.ts";
export { type PlantStore, createPlantStore } from "./plantStore.ts";
export type { FromRun, PlantChoice, RunId, ToOneRun, ToRun } from "./protocol.ts";
export type { Answer, Asked, Compare, Comparison, Question, Replications } from "./replications.ts";
export type { Foretell, Foretelling, WhatIfs } from "./whatIfs.ts";
export { PlantProvider, useActions, useComputing, useDesignStudy, useMapReadings, usePlant, usePlantStore, useReplications, useWhatIfs } from "./usePlant.ts";

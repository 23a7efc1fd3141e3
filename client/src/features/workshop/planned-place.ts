/** Where a step works, as the plan has it; null and '' for none. */
export interface PlannedPlace {
  readonly placeBoard: string | null;
  readonly placeView: string;
  readonly placeRecord: string | null;
}

/** A program beside Candor that the operator has set up, so that `candor doctor` can say whether it works. */
export type OutsideProgram = {
  readonly name: 'clamd' | 'ocr' | 'office'
  /** Why it does not work; null where it does. */
  check(): Promise<string | null>
}

/** Reading a letter would cost more than its size allows. */
export class TooExpensive extends Error {}

/**
 * Counts the steps of reading one letter: a step is a byte or a character that is looked at, or a thing that is made. Every
 * parser of mail spends its steps here, so that none can cost more than the letter's size times a constant.
 */
export class StepBudget {
  #spent = 0
  readonly #most: number

  constructor(limit: number) {
    this.#most = limit
  }

  get spent(): number {
    return this.#spent
  }

  /** @throws TooExpensive once more was spent than there is */
  spend(steps: number): void {
    this.#spent += steps
    if (this.#spent > this.#most) throw new TooExpensive('It would cost more to read than its size allows')
  }
}

/** Ordinary letters spend 2 to 10 steps a byte, the costliest known 30 (messages within messages). */
const stepsForByte = 60
const stepsForLetter = 1_000_000

export const budgetFor = (bytes: number): StepBudget => new StepBudget(stepsForLetter + stepsForByte * bytes)
